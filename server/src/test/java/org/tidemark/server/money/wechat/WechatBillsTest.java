package org.tidemark.server.money.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.bills.BillSource.Fetched;

/** Fetching trade bills, against WeChat Pay as its documentation has it on the wire. */
class WechatBillsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String PATH = "/v3/bill/tradebill";
    private static final String FILE = "/v3/billdownload/file";
    private static final String BILL = "交易时间,商户订单号,交易状态\n`2026-03-01,`p1,`SUCCESS\n";

    private final LocalWechat wechat = new LocalWechat();
    private final WechatBills bills = new WechatBills(wechat.merchant(Clock.systemUTC()));

    @AfterEach
    void stop() {
        wechat.close();
    }

    private void announced(String bill, String kind) {
        wechat.answers(
                "GET",
                PATH,
                200,
                "{\"hash_type\":\"%s\",\"hash_value\":\"%s\",\"download_url\":\"%s\"}"
                        .formatted(
                                kind,
                                sha1(bill),
                                wechat.downloadAddress(FILE + "?token=6XIv5TUPto")));
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-1")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void a_bill_is_downloaded_with_a_signature_over_its_path_and_held_against_its_hash() {
        announced(BILL, "SHA1");
        wechat.downloads(FILE, 200, BILL);

        Fetched answer = bills.fetch(DAY);

        assertThat(answer).isInstanceOf(Fetched.Bill.class);
        assertThat(new String(((Fetched.Bill) answer).file(), StandardCharsets.UTF_8))
                .isEqualTo(BILL);
        assertThat(wechat.calls).hasSize(2);
        assertThat(wechat.calls.getFirst().pathAndQuery())
                .isEqualTo(PATH + "?bill_date=2026-03-01&bill_type=ALL");
        assertThat(wechat.calls.getLast().pathAndQuery()).isEqualTo(FILE + "?token=6XIv5TUPto");
    }

    @ParameterizedTest
    @CsvSource({
        "400, NO_STATEMENT_EXIST, None",
        "404, NO_STATEMENT_EXIST, None",
        "400, STATEMENT_CREATING, Later",
        "404, STATEMENT_CREATING, Later"
    })
    void no_bill_and_not_yet_are_told_by_their_codes(int status, String code, String answer) {
        wechat.answers("GET", PATH, status, "{\"code\":\"%s\",\"message\":\"账单\"}".formatted(code));

        assertThat(bills.fetch(DAY).getClass().getSimpleName()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "400, PARAM_ERROR",
        "401, SIGN_ERROR",
        "403, NO_AUTH",
        "429, FREQUENCY_LIMITED",
        "500, SYSTEM_ERROR"
    })
    void anything_else_is_a_failure(int status, String code) {
        wechat.answers("GET", PATH, status, "{\"code\":\"%s\",\"message\":\"no\"}".formatted(code));

        failed();
    }

    @Test
    void what_is_not_what_was_announced_is_no_bill() {
        announced(BILL, "SHA1");
        wechat.downloads(FILE, 200, BILL + " ");
        failed();
        wechat.downloads(FILE, 403, BILL);
        failed();
        announced(BILL, "MD5");
        wechat.downloads(FILE, 200, BILL);
        failed();
        announced("", "SHA1");
        wechat.answers("GET", PATH, 200, "{}");
        failed();
    }

    private void failed() {
        assertThatExceptionOfType(PaymentProviderException.class)
                .isThrownBy(() -> bills.fetch(DAY));
    }
}
