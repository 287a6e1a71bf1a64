package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
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

class WechatPayTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:35:00Z");
    private static final String NUMBER = "4200000000202611220000000001";

    private final LocalWechat wechat = new LocalWechat();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final WechatPay provider =
            new WechatPay(wechat.properties(), wechat.merchant(clock), LocalWechat.MINI, clock);

    @AfterEach
    void stop() {
        wechat.close();
    }

    private static PaymentRequest request(PaymentScene scene) {
        return new PaymentRequest(
                "order-1", 10_000, "大健康礼盒", scene, "o-1", "198.51.100.7", NOW.plusSeconds(900));
    }

    private static String transaction(String state, long fen) {
        return LocalWechat.transaction(LocalWechat.MERCHANT, "order-1", state, fen);
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

    @Test
    void a_code_is_asked_for_with_a_signed_call_in_fen() {
        wechat.answers(
                "POST", "/v3/pay/transactions/native", 200, "{\"code_url\":\"weixin://pay/1\"}");

        assertThat(provider.create(request(PaymentScene.QR_CODE)))
                .isEqualTo(new NextStep.ShowCode("weixin://pay/1"));
        assertThat(wechat.calls.getFirst().body())
                .contains("\"total\":10000")
                .contains("\"currency\":\"CNY\"")
                .contains("\"out_trade_no\":\"order-1\"")
                .contains("\"time_expire\":\"2026-11-22T10:50:00+08:00\"")
                .contains("大健康礼盒");
    }

    @Test
    void what_is_to_be_shared_is_marked_wherever_the_payer_stands_and_nothing_else_is() {
        wechat.answers("POST", "/v3/pay/transactions/native", 200, "{\"code_url\":\"w://1\"}");
        wechat.answers("POST", "/v3/pay/transactions/jsapi", 200, "{\"prepay_id\":\"wx1\"}");
        wechat.answers("POST", "/v3/pay/transactions/h5", 200, "{\"h5_url\":\"https://w/1\"}");
        for (PaymentScene scene : provider.scenes()) {
            provider.create(request(scene));
            assertThat(wechat.calls.getLast().body()).doesNotContain("settle_info");
            PaymentRequest plain = request(scene);
            provider.create(
                    new PaymentRequest(
                            plain.paymentId(),
                            plain.amountFen(),
                            plain.description(),
                            scene,
                            plain.payer(),
                            plain.payerAddress(),
                            plain.expiresAt(),
                            true));
            assertThat(wechat.calls.getLast().body())
                    .contains("\"settle_info\":{\"profit_sharing\":true}");
        }
    }

    @Test
    void a_page_inside_the_app_gets_signed_values_and_a_phone_an_address() {
        wechat.answers("POST", "/v3/pay/transactions/jsapi", 200, "{\"prepay_id\":\"wx1\"}");
        wechat.answers(
                "POST", "/v3/pay/transactions/h5", 200, "{\"h5_url\":\"https://wx.example/1\"}");

        NextStep inside = provider.create(request(PaymentScene.INSIDE_APP));
        Map<String, String> values = ((NextStep.CallApp) inside).values();
        assertThat(values)
                .containsEntry("package", "prepay_id=wx1")
                .containsEntry("timeStamp", Long.toString(NOW.getEpochSecond()));
        String signed =
                String.join(
                        "\n",
                        LocalWechat.APP,
                        values.get("timeStamp"),
                        values.get("nonceStr"),
                        "prepay_id=wx1",
                        "");
        assertThat(Keys.signed(wechat.merchantKey(), signed, values.get("paySign"))).isTrue();
        NextStep phone = provider.create(request(PaymentScene.PHONE_BROWSER));
        assertThat(((NextStep.GoTo) phone).address()).hasHost("wx.example");
    }

    @Test
    void a_signed_notice_of_now_is_believed_however_its_headers_are_spelt() {
        Notice notice = wechat.notice(NOW, "TRANSACTION.SUCCESS", transaction("SUCCESS", 10_000));
        Map<String, String> lower = new HashMap<>();
        notice.headers().forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));

        assertThat(provider.verify(new Notice(lower, notice.body())))
                .isEqualTo(
                        new NoticeVerdict.Believed(
                                new ReportedPayment(
                                        "order-1", PaymentStatus.PAID, 10_000, NUMBER)));
    }

    @Test
    void a_tampered_notice_is_refused() {
        Notice notice = wechat.notice(NOW, "TRANSACTION.SUCCESS", transaction("SUCCESS", 10_000));

        refused(
                new Notice(notice.headers(), notice.body().replace("EV-2026", "EV-2027")),
                Reason.SIGNATURE);
    }

    @Test
    void a_notice_signed_with_another_key_is_refused() {
        wechat.signer = Keys.generate();

        refused(
                wechat.notice(NOW, "TRANSACTION.SUCCESS", transaction("SUCCESS", 10_000)),
                Reason.SIGNATURE);
    }

    @Test
    void a_notice_whose_serial_is_not_ours_is_refused() {
        Notice notice = wechat.notice(NOW, "TRANSACTION.SUCCESS", transaction("SUCCESS", 10_000));
        Map<String, String> headers = new HashMap<>(notice.headers());
        headers.put("Wechatpay-Serial", "PUB_KEY_ID_0");

        refused(new Notice(headers, notice.body()), Reason.SIGNATURE);
    }

    @Test
    void a_notice_counts_five_minutes_and_not_a_second_longer() {
        String paid = transaction("SUCCESS", 10_000);

        assertThat(
                        provider.verify(
                                wechat.notice(NOW.minusSeconds(300), "TRANSACTION.SUCCESS", paid)))
                .isInstanceOf(NoticeVerdict.Believed.class);
        refused(wechat.notice(NOW.minusSeconds(301), "TRANSACTION.SUCCESS", paid), Reason.STALE);
        refused(wechat.notice(NOW.plusSeconds(301), "TRANSACTION.SUCCESS", paid), Reason.STALE);
    }

    @Test
    void a_notice_for_another_merchant_is_refused() {
        refused(
                wechat.notice(
                        NOW,
                        "TRANSACTION.SUCCESS",
                        LocalWechat.transaction("1900000002", "order-1", "SUCCESS", 10_000)),
                Reason.MERCHANT);
    }

    @Test
    void a_notice_in_foreign_money_is_refused() {
        refused(
                wechat.notice(
                        NOW,
                        "TRANSACTION.SUCCESS",
                        transaction("SUCCESS", 10_000)
                                .replace("\"currency\":\"CNY\"", "\"currency\":\"HKD\"")),
                Reason.MERCHANT);
    }

    @Test
    void a_notice_without_its_headers_or_with_another_body_is_malformed() {
        refused(new Notice(Map.of(), "{}"), Reason.MALFORMED);
        refused(new Notice(Map.of("Wechatpay-Timestamp", "now"), "{}"), Reason.MALFORMED);
    }

    @Test
    void a_notice_of_a_refund_is_genuine_and_tells_of_no_payment() {
        Notice refund =
                wechat.notice(
                        NOW,
                        "REFUND.SUCCESS",
                        "{\"mchid\":\"1900000001\",\"out_trade_no\":\"order-1\","
                                + "\"refund_status\":\"SUCCESS\"}");

        assertThat(provider.verify(refund)).isEqualTo(new NoticeVerdict.Irrelevant());
    }

    @Test
    void a_query_tells_how_an_order_stands() {
        String path = "/v3/pay/transactions/out-trade-no/order-1";
        wechat.answers("GET", path, 200, transaction("SUCCESS", 10_000));
        assertThat(provider.query("order-1"))
                .isEqualTo(new ReportedPayment("order-1", PaymentStatus.PAID, 10_000, NUMBER));

        wechat.answers("GET", path, 200, transaction("REFUND", 10_000));
        assertThat(provider.query("order-1").received()).isTrue();

        wechat.answers("GET", path, 404, "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"订单不存在\"}");
        assertThat(provider.query("order-1").status()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void an_answer_that_is_not_signed_by_wechat_is_no_answer() {
        wechat.signer = Keys.generate();
        wechat.answers(
                "GET",
                "/v3/pay/transactions/out-trade-no/order-1",
                200,
                transaction("SUCCESS", 10_000));

        fails(() -> provider.query("order-1"), Outcome.UNKNOWN);
    }

    @Test
    void an_answer_about_another_order_is_no_answer() {
        wechat.answers(
                "GET",
                "/v3/pay/transactions/out-trade-no/order-1",
                200,
                LocalWechat.transaction(LocalWechat.MERCHANT, "order-2", "SUCCESS", 10_000));

        fails(() -> provider.query("order-1"), Outcome.UNKNOWN);
    }

    @Test
    void silence_and_an_error_of_the_server_leave_it_unknown_but_a_no_is_a_no() {
        fails(() -> provider.create(request(PaymentScene.QR_CODE)), Outcome.UNKNOWN);
        wechat.answers("POST", "/v3/pay/transactions/native", 500, "{\"code\":\"SYSTEM_ERROR\"}");
        fails(() -> provider.create(request(PaymentScene.QR_CODE)), Outcome.UNKNOWN);
        wechat.answers(
                "POST",
                "/v3/pay/transactions/native",
                400,
                "{\"code\":\"PARAM_ERROR\",\"message\":\"参数错误\"}");
        fails(() -> provider.create(request(PaymentScene.QR_CODE)), Outcome.REFUSED);
        wechat.close();
        fails(() -> provider.query("order-1"), Outcome.UNKNOWN);
    }

    @Test
    void closing_what_wechat_does_not_know_is_no_error() {
        String path = "/v3/pay/transactions/out-trade-no/order-1/close";
        wechat.answers("POST", path, 204, "");
        provider.close("order-1");
        wechat.answers("POST", path, 404, "{\"code\":\"ORDER_NOT_EXIST\"}");
        provider.close("order-1");

        assertThat(wechat.calls).hasSize(2);
    }

    @Test
    void a_refund_keeps_its_number_and_is_queried_by_it() {
        String refund =
                """
                {"refund_id":"50000000382019052709732678859","out_refund_no":"refund-1",\
                "out_trade_no":"order-1","status":"%s",\
                "amount":{"total":10000,"refund":400,"currency":"CNY"}}\
                """;
        wechat.answers("POST", "/v3/refund/domestic/refunds", 200, refund.formatted("PROCESSING"));
        wechat.answers(
                "GET",
                "/v3/refund/domestic/refunds/refund-1",
                404,
                "{\"code\":\"RESOURCE_NOT_EXISTS\"}");
        assertThat(provider.queryRefund("order-1", "refund-1")).isEqualTo(RefundStatus.ABSENT);

        assertThat(provider.refund(new RefundRequest("order-1", "refund-1", 400, 10_000, "退货")))
                .isEqualTo(RefundStatus.PENDING);
        assertThat(wechat.calls.getLast().body())
                .contains("\"refund\":400", "\"total\":10000", "\"out_refund_no\":\"refund-1\"");

        wechat.answers(
                "GET", "/v3/refund/domestic/refunds/refund-1", 200, refund.formatted("SUCCESS"));
        assertThat(provider.queryRefund("order-1", "refund-1")).isEqualTo(RefundStatus.DONE);
    }

    private Desk asked() {
        wechat.answers(
                "POST", "/v3/pay/transactions/native", 200, "{\"code_url\":\"weixin://pay/1\"}");
        Desk desk = new Desk(provider, Clock.fixed(NOW, ZoneOffset.UTC));
        desk.payments.ask("wechat", request(PaymentScene.QR_CODE));
        return desk;
    }

    @Test
    void at_the_desk_a_replayed_notice_counts_once_and_a_wrong_amount_never() {
        Desk desk = asked();
        Notice notice = wechat.notice(NOW, "TRANSACTION.SUCCESS", transaction("SUCCESS", 10_000));
        desk.payments.take("wechat", notice);
        desk.payments.take("wechat", notice);
        assertThat(desk.told).containsExactly("order-1");

        Desk other = asked();
        Notice wrong = wechat.notice(NOW, "TRANSACTION.SUCCESS", transaction("SUCCESS", 9_999));
        assertThatThrownBy(() -> other.payments.take("wechat", wrong))
                .isInstanceOfSatisfying(
                        NoticeRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.AMOUNT));
        assertThat(other.state("order-1")).isEqualTo(Payment.State.DISPUTED);
        assertThat(other.told).isEmpty();
    }

    @Test
    void at_the_desk_money_whose_notice_never_came_is_found_once_wechat_is_back() {
        Desk desk = asked();
        fails(() -> desk.payments.check("order-1"), Outcome.UNKNOWN);
        assertThat(desk.state("order-1")).isEqualTo(Payment.State.OPEN);

        wechat.answers(
                "GET",
                "/v3/pay/transactions/out-trade-no/order-1",
                200,
                transaction("SUCCESS", 10_000));

        assertThat(desk.payments.check("order-1").state()).isEqualTo(Payment.State.PAID);
        assertThat(desk.told).containsExactly("order-1");
    }
}
