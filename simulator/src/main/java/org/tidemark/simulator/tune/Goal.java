package org.tidemark.simulator.tune;

import org.tidemark.plan.Language;

/** What is best for members can mean more than one thing. */
public enum Goal {
    BETTER_OFF(
            "better-off",
            "所得不少于直接打折的订单尽量多",
            "the largest share of orders with at least the same money as a discount"),
    MEDIAN("median", "排在中间的订单所得现金尽量多", "the most cash for the order in the middle"),
    LAST("last", "最后一笔订单所得现金尽量多", "the most cash for the last order"),
    BREAK_EVEN(
            "break-even",
            "卖出够付价款之前全部订单须增的倍数尽量小",
            "the least growth of all orders until selling pays the price");

    private final String code;
    private final String zh;
    private final String en;

    Goal(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** As it is written on the command line. */
    public String code() {
        return code;
    }

    /** What is sought, in words. */
    public String meaning(Language language) {
        return language.of(zh, en);
    }

    /** The higher the better. */
    double score(Prospect prospect) {
        return switch (this) {
            case BETTER_OFF -> prospect.betterOff();
            case MEDIAN -> prospect.median();
            case LAST -> prospect.last();
            case BREAK_EVEN -> -prospect.breakEven();
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
