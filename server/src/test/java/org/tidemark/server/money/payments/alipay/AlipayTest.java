package org.tidemark.server.money.payments.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.Desk;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.NextStep;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.NoticeRefusedException.Reason;
import org.tidemark.server.money.payments.NoticeVerdict;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.PaymentRequest;
import org.tidemark.server.money.payments.PaymentScene;
import org.tidemark.server.money.payments.PaymentStatus;
import org.tidemark.server.money.payments.RefundRequest;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.ReportedPayment;

class AlipayTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:35:00Z");
    private static final String NOW_THERE = "2026-11-22 10:35:00";
    private static final ReportedPayment PAID =
            new ReportedPayment(
                    "order-1", PaymentStatus.PAID, 10_000, "2026112222001400000000000001");
    private static final String ABSENT =
            "{\"code\":\"40004\",\"msg\":\"Business Failed\","
                    + "\"sub_code\":\"ACQ.TRADE_NOT_EXIST\",\"sub_msg\":\"交易不存在\"}";

    private final LocalAlipay alipay = new LocalAlipay();
    private final Alipay provider =
            new Alipay(alipay.properties(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        alipay.close();
    }

    private static PaymentRequest request(PaymentScene scene) {
        return new PaymentRequest(
                "order-1", 10_000, "大健康礼盒", scene, "", "198.51.100.7", NOW.plusSeconds(900));
    }

    private static String order(String status) {
        return """
        {"code":"10000","msg":"Success","out_trade_no":"order-1","trade_status":"%s",\
        "trade_no":"2026112222001400000000000001","total_amount":"100.00",\
        "send_pay_date":"2026-11-22 10:34:56"}\
        """
                .formatted(status);
    }

    private void refused(Notice notice, Reason reason) {
        assertThatThrownBy(() -> provider.verify(notice))
                .isInstanceOfSatisfying(
                        NoticeRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void fails(Runnable call, Outcome outcome) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PaymentProviderException.class,
                        e -> assertThat(e.outcome()).isEqualTo(outcome));
    }

    private static Map<String, String> paidWith(String field, String value) {
        Map<String, String> fields = LocalAlipay.paid(NOW_THERE);
        fields.put(field, value);
        return fields;
    }

    @Test
    void a_browser_gets_a_signed_address_with_the_amount_in_yuan() {
        for (PaymentScene scene :
                new PaymentScene[] {PaymentScene.PHONE_BROWSER, PaymentScene.DESKTOP_BROWSER}) {
            NextStep.GoTo step = (NextStep.GoTo) provider.create(request(scene));
            Map<String, String> asked = LocalAlipay.form(step.address().getRawQuery());

            alipay.checkSigned(asked);
            assertThat(asked.get("biz_content"))
                    .contains("\"total_amount\":\"100.00\"", "\"out_trade_no\":\"order-1\"")
                    .contains("\"time_expire\":\"2026-11-22 10:50:00\"");
            assertThat(asked)
                    .containsEntry("notify_url", "https://shop.example/pay/alipay/notices");
        }
        assertThat(alipay.calls).isEmpty();
    }

    @Test
    void a_code_is_asked_for_with_a_signed_call() {
        alipay.answers(
                "alipay.trade.precreate",
                "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\"order-1\","
                        + "\"qr_code\":\"https://qr.example/1\"}");

        assertThat(provider.create(request(PaymentScene.QR_CODE)))
                .isEqualTo(new NextStep.ShowCode("https://qr.example/1"));
    }

    @Test
    void a_signed_notice_of_now_is_believed() {
        assertThat(provider.verify(alipay.notice(LocalAlipay.paid(NOW_THERE))))
                .isEqualTo(new NoticeVerdict.Believed(PAID));
        assertThat(provider.verify(alipay.notice(paidWith("trade_status", "TRADE_FINISHED"))))
                .isEqualTo(new NoticeVerdict.Believed(PAID));
    }

    @Test
    void a_notice_that_says_waiting_is_no_money() {
        NoticeVerdict verdict =
                provider.verify(alipay.notice(paidWith("trade_status", "WAIT_BUYER_PAY")));

        assertThat(((NoticeVerdict.Believed) verdict).payment().received()).isFalse();
    }

    @Test
    void a_notice_of_long_ago_is_doubted_and_not_believed() {
        assertThat(provider.verify(alipay.notice(LocalAlipay.paid("2026-11-22 10:30:00"))))
                .isInstanceOf(NoticeVerdict.Believed.class);
        assertThat(provider.verify(alipay.notice(LocalAlipay.paid("2026-11-22 10:29:59"))))
                .isEqualTo(new NoticeVerdict.Doubted("order-1"));
        assertThat(provider.verify(alipay.notice(LocalAlipay.paid("2026-11-22 10:40:01"))))
                .isEqualTo(new NoticeVerdict.Doubted("order-1"));
    }

    @Test
    void a_tampered_notice_is_refused() {
        Notice notice = alipay.notice(LocalAlipay.paid(NOW_THERE));

        refused(
                new Notice(
                        Map.of(),
                        notice.body().replace("out_trade_no=order-1", "out_trade_no=order-2")),
                Reason.SIGNATURE);
        refused(
                new Notice(Map.of(), notice.body().replace("total_amount=100", "total_amount=900")),
                Reason.SIGNATURE);
        refused(
                new Notice(Map.of(), notice.body() + "&trade_status=TRADE_FINISHED"),
                Reason.MALFORMED);
        refused(
                new Notice(Map.of(), notice.body().replace("sign_type=RSA2", "sign_type=RSA")),
                Reason.SIGNATURE);
    }

    @Test
    void a_notice_signed_with_another_key_or_not_at_all_is_refused() {
        alipay.signer = Keys.generate();
        refused(alipay.notice(LocalAlipay.paid(NOW_THERE)), Reason.SIGNATURE);
        refused(new Notice(Map.of(), "out_trade_no=order-1"), Reason.SIGNATURE);
        refused(new Notice(Map.of(), "sign=%ZZ"), Reason.MALFORMED);
        refused(new Notice(Map.of(), ""), Reason.MALFORMED);
    }

    @Test
    void a_notice_for_another_seller_or_app_is_refused() {
        refused(alipay.notice(paidWith("seller_id", "2088000000000002")), Reason.MERCHANT);
        refused(alipay.notice(paidWith("app_id", "2021000000000002")), Reason.MERCHANT);
    }

    @Test
    void an_amount_that_is_none_is_malformed() {
        refused(alipay.notice(paidWith("total_amount", "100.001")), Reason.MALFORMED);
        refused(alipay.notice(paidWith("total_amount", "-100")), Reason.MALFORMED);
    }

    @Test
    void a_query_tells_how_an_order_stands() {
        alipay.answers("alipay.trade.query", order("TRADE_SUCCESS"));
        assertThat(provider.query("order-1")).isEqualTo(PAID);

        alipay.answers("alipay.trade.query", order("TRADE_CLOSED"));
        assertThat(provider.query("order-1").status()).isEqualTo(PaymentStatus.REFUNDED);

        alipay.answers("alipay.trade.query", ABSENT);
        assertThat(provider.query("order-1").status()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void an_answer_that_is_not_signed_by_alipay_is_no_answer() {
        alipay.signer = Keys.generate();
        alipay.answers("alipay.trade.query", order("TRADE_SUCCESS"));

        fails(() -> provider.query("order-1"), Outcome.UNKNOWN);
    }

    @Test
    void an_answer_about_another_order_is_no_answer() {
        alipay.answers("alipay.trade.query", order("TRADE_SUCCESS").replace("order-1", "order-2"));

        fails(() -> provider.query("order-1"), Outcome.UNKNOWN);
    }

    @Test
    void silence_and_an_error_of_the_gateway_leave_it_unknown_but_a_no_is_a_no() {
        RefundRequest refund = new RefundRequest("order-1", "refund-1", 400, 10_000, "退货");
        fails(() -> provider.refund(refund), Outcome.UNKNOWN);
        alipay.answers(
                "alipay.trade.refund",
                "{\"code\":\"20000\",\"msg\":\"Service Currently Unavailable\","
                        + "\"sub_code\":\"aop.ACQ.SYSTEM_ERROR\"}");
        fails(() -> provider.refund(refund), Outcome.UNKNOWN);
        alipay.answers(
                "alipay.trade.refund",
                "{\"code\":\"40004\",\"msg\":\"Business Failed\","
                        + "\"sub_code\":\"ACQ.SELLER_BALANCE_NOT_ENOUGH\"}");
        fails(() -> provider.refund(refund), Outcome.REFUSED);
        alipay.close();
        fails(() -> provider.refund(refund), Outcome.UNKNOWN);
    }

    @Test
    void closing_what_alipay_does_not_know_is_no_error() {
        alipay.answers("alipay.trade.close", ABSENT);
        provider.close("order-1");

        assertThat(alipay.calls).hasSize(1);
    }

    @Test
    void a_refund_that_changed_nothing_now_is_looked_up() {
        String refund =
                "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\"order-1\","
                        + "\"refund_fee\":\"4.00\",\"fund_change\":\"%s\"}";
        String found =
                "{\"code\":\"10000\",\"msg\":\"Success\",\"out_trade_no\":\"order-1\","
                        + "\"out_request_no\":\"refund-1\",\"refund_amount\":\"4.00\","
                        + "\"refund_status\":\"REFUND_SUCCESS\"}";
        RefundRequest request = new RefundRequest("order-1", "refund-1", 400, 10_000, "退货");
        alipay.answers("alipay.trade.refund", refund.formatted("Y"));
        assertThat(provider.refund(request)).isEqualTo(RefundStatus.DONE);
        assertThat(alipay.calls.getFirst().get("biz_content"))
                .contains("\"refund_amount\":\"4.00\"", "\"out_request_no\":\"refund-1\"");

        alipay.answers("alipay.trade.refund", refund.formatted("N"));
        alipay.answers("alipay.trade.fastpay.refund.query", found);
        assertThat(provider.refund(request)).isEqualTo(RefundStatus.DONE);

        alipay.answers(
                "alipay.trade.fastpay.refund.query", "{\"code\":\"10000\",\"msg\":\"Success\"}");
        assertThat(provider.queryRefund("order-1", "refund-1")).isEqualTo(RefundStatus.ABSENT);
    }

    private Desk asked() {
        Desk desk = new Desk(provider, Clock.fixed(NOW, ZoneOffset.UTC));
        desk.payments.ask("alipay", request(PaymentScene.DESKTOP_BROWSER));
        return desk;
    }

    @Test
    void at_the_desk_a_replayed_notice_counts_once_and_a_wrong_amount_never() {
        Desk desk = asked();
        Notice notice = alipay.notice(LocalAlipay.paid(NOW_THERE));
        assertThat(desk.payments.take("alipay", notice)).isEqualTo("success");
        assertThat(desk.payments.take("alipay", notice)).isEqualTo("success");
        assertThat(desk.told).containsExactly("order-1");

        Desk other = asked();
        Notice wrong = alipay.notice(paidWith("total_amount", "99.99"));
        assertThatThrownBy(() -> other.payments.take("alipay", wrong))
                .isInstanceOfSatisfying(
                        NoticeRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.AMOUNT));
        assertThat(other.state("order-1")).isEqualTo(Payment.State.DISPUTED);
        assertThat(other.told).isEmpty();
    }

    @Test
    void at_the_desk_an_old_notice_makes_nobody_rich_but_has_the_order_queried() {
        Desk desk = asked();
        Notice old = alipay.notice(LocalAlipay.paid("2026-11-22 06:00:00"));
        fails(() -> desk.payments.take("alipay", old), Outcome.UNKNOWN);
        alipay.answers("alipay.trade.query", order("WAIT_BUYER_PAY"));
        desk.payments.take("alipay", old);
        assertThat(desk.state("order-1")).isEqualTo(Payment.State.OPEN);

        alipay.answers("alipay.trade.query", order("TRADE_SUCCESS"));
        desk.payments.take("alipay", old);

        assertThat(desk.told).containsExactly("order-1");
    }
}
