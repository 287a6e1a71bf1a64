package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payments.NoticeRefusedException.Reason;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutException;
import org.tidemark.server.money.payouts.PayoutException.Outcome;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.payouts.ReportedPayout;

/** Transfers against WeChat Pay's wire format. */
class WechatTransfersTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:35:00Z");
    private static final String PATH = "/v3/fund-app/mch-transfer/transfer-bills";
    private static final String BILL = "w261122123456789012";
    private static final String BY_NUMBER = PATH + "/out-bill-no/" + BILL;

    private final LocalWechat wechat = new LocalWechat();
    private final WechatTransfers transfers =
            new WechatTransfers(
                    new TransferProperties(
                            "1005",
                            List.of(
                                    new TransferProperties.Report("岗位类型", "推广会员"),
                                    new TransferProperties.Report("报酬说明", "推广奖励提现")),
                            URI.create("https://shop.example/pay/wechat/payouts")),
                    wechat.merchant(Clock.fixed(NOW, ZoneOffset.UTC)),
                    LocalWechat.MINI);

    @AfterEach
    void stop() {
        wechat.close();
    }

    private static PayoutRequest request(long fen) {
        return new PayoutRequest(
                BILL, fen, new Payee(Payee.Kind.WECHAT, "o-1", "会员七", ""), "Withdrawal");
    }

    private static String bill(String state, String more) {
        return """
        {"mch_id":"%s","appid":"%s","out_bill_no":"%s","transfer_bill_no":"1330000071100",\
        "state":"%s","transfer_amount":19764,"openid":"o-1"%s}\
        """
                .formatted(LocalWechat.MERCHANT, LocalWechat.APP, BILL, state, more);
    }

    private static void fails(Runnable call, Outcome outcome) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        PayoutException.class, e -> assertThat(e.outcome()).isEqualTo(outcome));
    }

    private void refused(Notice notice, Reason reason) {
        assertThatThrownBy(() -> transfers.verify(notice))
                .isInstanceOfSatisfying(
                        NoticeRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private JsonObject sent(int index) {
        return JsonParser.parseString(wechat.calls.get(index).body()).getAsJsonObject();
    }

    @Test
    void a_transfer_is_asked_for_in_fen_with_its_scene_and_waits_for_the_receiver() {
        wechat.answers(
                "POST",
                PATH,
                200,
                "{\"out_bill_no\":\"%s\",\"transfer_bill_no\":\"133\",\"state\":\"WAIT_USER_CONFIRM\",\"package_info\":\"affff==\"}"
                        .formatted(BILL));

        ReportedPayout told = transfers.send(request(19_764));
        assertThat(told.status()).isEqualTo(PayoutStatus.WAIT_CONFIRM);
        assertThat(told.providerNumber()).isEqualTo("133");
        assertThat(JsonParser.parseString(told.confirmWith()).getAsJsonObject())
                .isEqualTo(
                        JsonParser.parseString(
                                "{\"mchId\":\"%s\",\"appId\":\"%s\",\"package\":\"affff==\"}"
                                        .formatted(LocalWechat.MERCHANT, LocalWechat.APP)));
        JsonObject asked = sent(0);
        assertThat(asked.get("transfer_amount").getAsLong()).isEqualTo(19_764);
        assertThat(asked.get("transfer_scene_id").getAsString()).isEqualTo("1005");
        assertThat(asked.get("transfer_scene_report_infos").getAsJsonArray()).hasSize(2);
        assertThat(asked.get("out_bill_no").getAsString()).isEqualTo(BILL);
        assertThat(asked.has("user_name")).as("not below 2,000 yuan").isFalse();
    }

    @Test
    void who_is_paid_in_the_mini_program_confirms_there_and_nobody_in_another_app() {
        String waits = bill("WAIT_USER_CONFIRM", ",\"package_info\":\"affff==\"");
        wechat.answers("POST", PATH, 200, waits);
        Payee there = new Payee(Payee.Kind.WECHAT, "o-9@" + LocalWechat.MINI, "会员七", "");
        ReportedPayout told = transfers.send(new PayoutRequest(BILL, 19_764, there, "Withdrawal"));
        assertThat(sent(0).get("appid").getAsString()).isEqualTo(LocalWechat.MINI);
        assertThat(sent(0).get("openid").getAsString()).isEqualTo("o-9");
        assertThat(told.confirmWith()).contains("\"appId\":\"" + LocalWechat.MINI + "\"");

        wechat.answers("GET", BY_NUMBER, 200, waits.replace(LocalWechat.APP, LocalWechat.MINI));
        assertThat(transfers.query(BILL).confirmWith()).contains(LocalWechat.MINI);
        wechat.answers("GET", BY_NUMBER, 200, waits);
        assertThat(transfers.query(BILL).confirmWith()).contains(LocalWechat.APP);
        wechat.answers("GET", BY_NUMBER, 200, waits.replace(LocalWechat.APP, "wx-other"));
        fails(() -> transfers.query(BILL), Outcome.UNKNOWN);
    }

    @Test
    void from_two_thousand_yuan_on_the_name_goes_along_sealed_for_wechat_alone() {
        wechat.answers(
                "POST",
                PATH,
                200,
                "{\"out_bill_no\":\"%s\",\"state\":\"ACCEPTED\"}".formatted(BILL));

        assertThat(transfers.send(request(200_000)).status()).isEqualTo(PayoutStatus.PENDING);
        String sealed = sent(0).get("user_name").getAsString();
        assertThat(wechat.calls.getFirst().body()).doesNotContain("会员七");
        assertThat(wechat.opened(sealed)).isEqualTo("会员七");
        assertThat(wechat.calls.getFirst().headers()).containsKey("Wechatpay-Serial");
        transfers.send(request(199_999));
        assertThat(sent(1).has("user_name")).isFalse();
    }

    @Test
    void no_answer_is_unknown_and_the_same_number_is_sent_again() {
        fails(() -> transfers.send(request(1_000)), Outcome.UNKNOWN);
        wechat.answers("POST", PATH, 500, "{\"code\":\"SYSTEM_ERROR\",\"message\":\"later\"}");
        fails(() -> transfers.send(request(1_000)), Outcome.UNKNOWN);

        assertThat(wechat.calls)
                .hasSize(2)
                .allSatisfy(call -> assertThat(call.body()).contains(BILL));
    }

    @Test
    void a_no_is_a_no_to_this_call_and_names_its_reason() {
        wechat.answers("POST", PATH, 403, "{\"code\":\"NOT_ENOUGH\",\"message\":\"余额不足\"}");

        assertThatThrownBy(() -> transfers.send(request(1_000)))
                .hasMessageContaining("NOT_ENOUGH")
                .isInstanceOfSatisfying(
                        PayoutException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED));
    }

    @Test
    void a_query_tells_each_state_and_what_was_not_confirmed_in_a_day_has_expired() {
        wechat.answers("GET", BY_NUMBER, 404, "{\"code\":\"NOT_FOUND\",\"message\":\"none\"}");
        assertThat(transfers.query(BILL)).isEqualTo(ReportedPayout.absent(BILL));
        told("PROCESSING", "", PayoutStatus.PENDING);
        told("TRANSFERING", "", PayoutStatus.PENDING);
        told("WAIT_USER_CONFIRM", "", PayoutStatus.WAIT_CONFIRM);
        told("SUCCESS", "", PayoutStatus.PAID);
        told("FAIL", ",\"fail_reason\":\"ACCOUNT_NOT_EXIST\"", PayoutStatus.FAILED);
        told("FAIL", ",\"fail_reason\":\"OVERDUE_CLOSE\"", PayoutStatus.EXPIRED);
        told("CANCELLED", "", PayoutStatus.CANCELLED);
        told("SOMETHING_NEW", "", PayoutStatus.PENDING);
    }

    private void told(String state, String more, PayoutStatus status) {
        wechat.answers("GET", BY_NUMBER, 200, bill(state, more));
        ReportedPayout told = transfers.query(BILL);
        assertThat(told.status()).as(state).isEqualTo(status);
        assertThat(told.amountFen()).isEqualTo(19_764);
    }

    @Test
    void an_answer_that_is_not_signed_or_about_another_bill_is_no_answer() {
        wechat.answers(
                "GET", BY_NUMBER, 200, bill("SUCCESS", "").replace(BILL, "w261122000000000000"));
        fails(() -> transfers.query(BILL), Outcome.UNKNOWN);
        wechat.answers(
                "GET",
                BY_NUMBER,
                200,
                bill("SUCCESS", "").replace(LocalWechat.MERCHANT, "1900000002"));
        fails(() -> transfers.query(BILL), Outcome.UNKNOWN);
        wechat.answers("GET", BY_NUMBER, 200, bill("SUCCESS", ""));
        wechat.signer = Keys.generate();
        fails(() -> transfers.query(BILL), Outcome.UNKNOWN);
    }

    @Test
    void a_cancellation_is_under_way_until_a_query_says_more() {
        wechat.answers(
                "POST",
                BY_NUMBER + "/cancel",
                200,
                "{\"out_bill_no\":\"%s\",\"transfer_bill_no\":\"133\",\"state\":\"CANCELING\"}"
                        .formatted(BILL));

        assertThat(transfers.cancel(BILL).status()).isEqualTo(PayoutStatus.CANCELLING);
    }

    @Test
    void a_signed_notice_of_now_is_believed_each_time_it_comes() {
        Notice notice = wechat.notice(NOW, "MCHTRANSFER.BILL.FINISHED", bill("SUCCESS", ""));

        for (int i = 0; i < 2; i++) {
            assertThat(transfers.verify(notice))
                    .isEqualTo(
                            new ReportedPayout(
                                    BILL, PayoutStatus.PAID, 19_764, "1330000071100", "", ""));
        }
    }

    @Test
    void a_notice_that_is_tampered_with_old_forged_or_not_ours_is_refused() {
        Notice notice = wechat.notice(NOW, "MCHTRANSFER.BILL.FINISHED", bill("SUCCESS", ""));
        refused(
                new Notice(notice.headers(), notice.body().replace("EV-2026", "EV-2027")),
                Reason.SIGNATURE);
        refused(
                wechat.notice(
                        NOW.minusSeconds(301), "MCHTRANSFER.BILL.FINISHED", bill("SUCCESS", "")),
                Reason.STALE);
        refused(
                wechat.notice(
                        NOW,
                        "MCHTRANSFER.BILL.FINISHED",
                        bill("SUCCESS", "").replace(LocalWechat.MERCHANT, "1900000002")),
                Reason.MERCHANT);
        refused(
                wechat.notice(
                        NOW,
                        "TRANSACTION.SUCCESS",
                        LocalWechat.transaction(LocalWechat.MERCHANT, "o1", "SUCCESS", 1)),
                Reason.MALFORMED);
        wechat.signer = Keys.generate();
        refused(
                wechat.notice(NOW, "MCHTRANSFER.BILL.FINISHED", bill("SUCCESS", "")),
                Reason.SIGNATURE);
    }
}
