package org.tidemark.server.money.payments.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.server.money.payments.Keys;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.bills.BillSource.Fetched;

/** Fetching trade bills, against Alipay's gateway as its documentation has it on the wire. */
class AlipayBillsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";

    private final LocalAlipay alipay = new LocalAlipay();
    private final AlipayBills bills = new AlipayBills(alipay.properties());

    @AfterEach
    void stop() {
        alipay.close();
    }

    private void announced(String address) {
        alipay.answers(
                METHOD,
                "{\"code\":\"10000\",\"msg\":\"Success\",\"bill_download_url\":\"%s\"}"
                        .formatted(address));
    }

    @Test
    void a_bill_is_downloaded_from_where_the_signed_answer_says() {
        announced(alipay.downloads("/bill/downloadBillFile.resource?bizType=trade", 200, "zip"));

        Fetched answer = bills.fetch(DAY);

        assertThat(new String(((Fetched.Bill) answer).file(), StandardCharsets.UTF_8))
                .isEqualTo("zip");
        assertThat(alipay.calls.getFirst().get("biz_content"))
                .contains("\"bill_type\":\"trade\"", "\"bill_date\":\"2026-03-01\"");
    }

    @ParameterizedTest
    @CsvSource({"isv.bill_not_exist", "isp.bill_not_exist", "BIZ.bill_not_exist"})
    void a_day_without_trades_has_no_bill(String code) {
        alipay.answers(
                METHOD,
                "{\"code\":\"40004\",\"msg\":\"Business Failed\",\"sub_code\":\"%s\",\"sub_msg\":\"-\"}"
                        .formatted(code));

        assertThat(bills.fetch(DAY)).isInstanceOf(Fetched.None.class);
    }

    @Test
    void anything_else_is_a_failure() {
        alipay.answers(
                METHOD,
                "{\"code\":\"40004\",\"msg\":\"no\",\"sub_code\":\"isv.invalid-arguments\",\"sub_msg\":\"-\"}");
        failed();
        announced(alipay.downloads("/gone", 404, "gone"));
        failed();
        announced("ftp://127.0.0.1/bill");
        failed();
        announced("nowhere at all");
        failed();
        alipay.signer = Keys.generate();
        announced(alipay.downloads("/forged", 200, "zip"));
        failed();
    }

    private void failed() {
        assertThatExceptionOfType(PaymentProviderException.class)
                .isThrownBy(() -> bills.fetch(DAY));
    }
}
