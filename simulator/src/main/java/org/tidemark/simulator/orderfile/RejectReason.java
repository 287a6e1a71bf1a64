package org.tidemark.simulator.orderfile;

import java.util.Locale;

/** Why a row of an order file is no order. */
public enum RejectReason {
    /** Not a fault: the order's state says that nothing was sold. */
    NO_SALE("订单状态不是成交", "a state that is no sale"),
    UNKNOWN_STATUS("不认识的订单状态", "a state that is not known"),
    /** More or fewer fields than the first row. */
    FIELD_COUNT("字段数与首行不同", "not as many fields as the first row"),
    NO_MEMBER("没有会员", "no member"),
    NO_DATE("没有日期", "no date"),
    BAD_DATE("日期无法读取", "a date that cannot be read"),
    NO_AMOUNT("没有金额", "no amount"),
    BAD_AMOUNT("金额无法读取", "an amount that cannot be read"),
    AMOUNT_TOO_LARGE("金额超出引擎上限", "an amount beyond what the engine takes"),
    ZERO_AMOUNT("金额为零", "an amount of zero"),
    NEGATIVE_AMOUNT("金额为负且没有订单号", "a negative amount without the id of an order"),
    REFUND_WITHOUT_ORDER("退款对应的订单不在文件中", "a refund of an order that is not in the file"),
    REFUND_TOO_LARGE("退款超过订单金额", "a refund of more than its order"),
    BAD_REFUND("退款金额无法读取", "a refund that cannot be read"),
    BAD_QUANTITY("数量无法读取", "a quantity that cannot be read"),
    BAD_NAME("名称不可用", "a name that cannot be used"),
    BAD_REGION("地区代码无法读取", "a region that cannot be read"),
    UNKNOWN_OFFER("方案中没有此商品档", "an offer that the plan does not have"),
    OTHER_ORDER("订单号已属于他人", "an order id that belongs to somebody else's order"),
    TOO_MANY_LINES("订单行数过多", "more lines than an order may have"),
    /** The detail gives the code of the refusal. */
    REFUSED("规则不允许", "refused by the rules");

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String zh;
    private final String en;

    RejectReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The code in files. */
    public String code() {
        return code;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }

    /** Whether sales may be missing for it; else the row is left out rightly. */
    public boolean losesSales() {
        return this != NO_SALE && this != ZERO_AMOUNT;
    }
}
