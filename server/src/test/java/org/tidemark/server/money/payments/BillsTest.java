package org.tidemark.server.money.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BillsTest {

    private static final String WECHAT =
            """
            \uFEFF交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注
            `2026-11-22 10:34:56,`wx1,`1900000001,`0,`,`4200001,`o261122000000000001,`o-1,`NATIVE,`SUCCESS,`OTHERS,`CNY,`100.00,`0.00,`0,`0,`0.00,`0.00,`,`,`礼盒,`,`0.60000,`0.60%,`100.00,`0.00,`
            `2026-11-22 11:00:00,`wx1,`1900000001,`0,`,`4200001,`o261122000000000001,`o-1,`NATIVE,`REFUND,`OTHERS,`CNY,`0.00,`0.00,`5000,`r261122000000000001,`30.00,`0.00,`ORIGINAL,`SUCCESS,`礼盒,`,`-0.18000,`0.60%,`0.00,`30.00,`
            总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额
            `2,`100.00,`30.00,`0.00,`0.42,`100.00,`30.00
            """;

    private static final String ALIPAY =
            """
            #支付宝业务明细查询
            #账号：[20880000000000010156]
            #-----------------------------------------业务明细列表----------------------------------------
            支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,订单金额（元）,商家实收（元）,退款批次号/请求号,备注
            2026112222001\t,o261122000000000002\t,交易,礼盒,2026-11-22 10:00:00,2026-11-22 10:00:05,88.50,88.50,,
            2026112222001\t,o261122000000000002\t,退款,礼盒,2026-11-22 12:00:00,2026-11-22 12:00:05,-8.50,-8.50,r261122000000000002,
            #-----------------------------------------业务明细列表结束------------------------------------
            #交易合计：1笔，商家实收共88.50元
            """;

    @Test
    void a_bill_of_wechat_is_read_with_its_refunds_and_without_its_sums() {
        assertThat(Bills.read("wechat", WECHAT.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new BillLine(false, "o261122000000000001", "4200001", 10_000),
                        new BillLine(true, "r261122000000000001", "4200001", 3_000));
    }

    @Test
    void a_bill_of_alipay_is_read_in_its_own_encoding() {
        assertThat(Bills.read("alipay", ALIPAY.getBytes(Charset.forName("GBK"))))
                .containsExactly(
                        new BillLine(false, "o261122000000000002", "2026112222001", 8_850),
                        new BillLine(true, "r261122000000000002", "2026112222001", 850));
    }

    @Test
    void what_is_no_bill_is_said_to_be_none_with_its_line() {
        assertThatThrownBy(() -> Bills.read("wechat", "a,b\n1,2".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadBillException.class)
                .hasMessageContaining("商户订单号");
        assertThatThrownBy(() ->
                        Bills.read(
                                "wechat",
                                WECHAT.replace("`0.60%,`100.00", "`0.60%,`hundred")
                                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(BadBillException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void every_difference_is_told_and_equal_lines_are_counted() {
        List<BillLine> bill =
                List.of(
                        new BillLine(false, "equal", "1", 100),
                        new BillLine(false, "other", "2", 100),
                        new BillLine(false, "not-here", "3", 100),
                        new BillLine(true, "equal", "1", 40));
        Map<String, Long> here = Map.of("equal", 100L, "other", 99L);
        List<BillLine> ofDay =
                List.of(
                        new BillLine(false, "equal", "", 100),
                        new BillLine(false, "not-there", "", 70));

        Reconciliation.Result result =
                Reconciliation.compare(
                        bill,
                        line ->
                                line.refund()
                                        ? Optional.of(40L)
                                        : Optional.ofNullable(here.get(line.number())),
                        ofDay);

        assertThat(result.equal()).isEqualTo(2);
        assertThat(result.differences())
                .containsExactly(
                        new BillDifference(
                                BillDifference.Kind.OTHER_AMOUNT, false, "other", 99, 100),
                        new BillDifference(
                                BillDifference.Kind.MISSING_HERE, false, "not-here", 0, 100),
                        new BillDifference(
                                BillDifference.Kind.MISSING_THERE, false, "not-there", 70, 0));
    }
}
