package org.tidemark.server.money.payments.bills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;

/** Staff put bills beside our book, over HTTP. */
class BillConsoleIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String HOME = "/console/money/payments/bills";

    private final Visitor staff = PLATFORM.visitor().staff("FINANCE");

    private Answer send(GeneratedBill bill, byte[] file, String language, String again) {
        Map<String, String> fields =
                Map.of(
                        "provider",
                        bill.shape.provider().key(),
                        "day",
                        "2026-11-22",
                        "again",
                        again);
        return staff.upload(HOME + "?lang=" + language, fields, "file", file, "bill");
    }

    @Test
    void only_staff_of_money_compare_bills() {
        assertThat(staff.get(HOME).status()).isEqualTo(200);
        assertThat(PLATFORM.visitor().staff("CONTENT").get(HOME).status()).isIn(302, 403);
        assertThat(PLATFORM.visitor().get(HOME).status()).isEqualTo(302);
        assertThat(staff.get(HOME + "/999999999").status()).isEqualTo(404);
    }

    @Test
    void a_bill_is_compared_once_and_what_differs_stays_to_be_seen() throws IOException {
        for (GeneratedBill.Shape shape : GeneratedBill.Shape.values()) {
            GeneratedBill bill = new GeneratedBill(shape, 77);
            byte[] file = bill.file(bill.lines);
            Answer compared = send(bill, file, "en", "");
            assertThat(compared.status()).as(compared.http().body()).isEqualTo(302);
            String page =
                    compared.http()
                            .headers()
                            .firstValue("Location")
                            .orElseThrow()
                            .replaceAll("^http://[^/]*", "");
            assertThat(staff.get(page).http().body())
                    .contains(bill.truth.size() + " lines on the bill, 0 equal")
                    .contains(bill.truth.stream().map(BillLine::number).toList())
                    .contains("missing in our book");
            Answer again = send(bill, file, "en", "");
            assertThat(again.status()).isEqualTo(422);
            assertThat(again.http().body())
                    .contains("The same file was imported on", "name=\"again\"", "2026-11-22");
            assertThat(send(bill, file, "en", "yes").status()).isEqualTo(302);
        }
    }

    @Test
    void a_damaged_bill_is_refused_in_both_languages_and_leaves_nothing() throws IOException {
        long before = comparisons();
        GeneratedBill bill = new GeneratedBill(GeneratedBill.Shape.WECHAT_ALL, 78);
        List<String> damaged =
                bill.with(bill.data.getFirst(), (one, next) -> one.replace("CNY", "USD"));
        byte[] file = bill.file(damaged);
        Answer english = send(bill, file, "en", "");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.http().body())
                .contains("Line 2, column “货币种类”: Only bills in yuan", "“USD”")
                .contains("value=\"2026-11-22\"");
        assertThat(send(bill, file, "zh", "").http().body())
                .contains("第 2 行“货币种类”列：只核对人民币", "“USD”");
        List<String> cut = bill.lines.subList(0, bill.lines.size() - 2);
        assertThat(send(bill, bill.file(cut), "en", "").http().body()).contains("“总交易单数”");
        assertThat(send(bill, new byte[0], "en", "").status()).isEqualTo(422);
        assertThat(comparisons()).isEqualTo(before);
    }

    @Test
    void what_was_typed_stays_where_the_day_is_none() {
        Answer answer =
                staff.upload(
                        HOME + "?lang=en",
                        Map.of("provider", "alipay", "day", "soon"),
                        "file",
                        new byte[] {1},
                        "bill");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().body())
                .contains("value=\"soon\"", "<option value=\"alipay\" selected>")
                .contains("Write the day of the bill");
    }

    @Test
    void what_our_book_received_and_the_bill_lacks_is_told() {
        Reconciliation.Book book =
                PLATFORM.bean(BookLines.class).of("wechat", LocalDate.of(2001, 1, 1));
        assertThat(book.ofDay()).isEmpty();
        assertThat(book.here(new BillLine(false, "none", "", 1))).isEmpty();
        assertThat(book.here(new BillLine(true, "none", "", 1))).isEmpty();
        assertThat(book.seenOn(true, "none")).isEmpty();
    }

    @Test
    void a_difference_is_open_until_somebody_says_what_it_was_once() throws IOException {
        GeneratedBill bill = new GeneratedBill(GeneratedBill.Shape.WECHAT_ALL, 91);
        String page =
                send(bill, bill.file(bill.lines), "en", "")
                        .http()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceAll("^http://[^/]*", "");
        int all = bill.truth.size();
        assertThat(staff.get(page).http().body()).contains(all + " of them are open");
        Answer nothing = staff.post(page + "/differences/1", Map.of("note", " "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(
                        staff.post(page + "/differences/1", Map.of("note", "paid at another till"))
                                .status())
                .isEqualTo(302);
        assertThat(staff.post(page + "/differences/1", Map.of("note", "another")).status())
                .as("worked off before")
                .isEqualTo(422);
        assertThat(staff.get(page).http().body())
                .contains("paid at another till", all - 1 + " of them are open");
        assertThat(staff.get("/console").http().body())
                .contains("Differences in bills of providers");
    }

    @Test
    void bills_are_fetched_once_compared_and_tried_again_where_they_are_not_to_be_had()
            throws IOException {
        GeneratedBill bill = new GeneratedBill(GeneratedBill.Shape.ALIPAY, 92);
        byte[] file = bill.file(bill.lines);
        LocalDate last = BillJob.lastMade(ZonedDateTime.now(PLATFORM.clock()));
        Map<LocalDate, Integer> asked = new TreeMap<>();
        BillSource source =
                new BillSource() {
                    @Override
                    public String provider() {
                        return "alipay";
                    }

                    @Override
                    public Fetched fetch(LocalDate day) {
                        int times = asked.merge(day, 1, Integer::sum);
                        if (day.equals(last)) {
                            return new Fetched.Bill(file);
                        }
                        if (day.equals(last.minusDays(1))) {
                            return times == 1 ? new Fetched.Later() : new Fetched.None();
                        }
                        if (day.equals(last.minusDays(2)) && times == 1) {
                            throw new PaymentProviderException(Outcome.UNKNOWN, "no answer");
                        }
                        return new Fetched.None();
                    }
                };
        for (int i = 0; i < 3; i++) {
            new BillJob(
                            List.of(source),
                            PLATFORM.bean(BillFetches.class),
                            PLATFORM.bean(BillDesk.class),
                            PLATFORM.clock())
                    .doWork();
        }

        assertThat(asked).hasSize(7).containsEntry(last, 1);
        assertThat(asked).containsEntry(last.minusDays(1), 2).containsEntry(last.minusDays(2), 2);
        assertThat(staff.get(HOME).http().body())
                .contains("Bills that the platform fetched", "nothing happened that day");
    }

    private static long comparisons() {
        return PLATFORM.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM platform.bill_comparison")
                .query(Long.class)
                .single();
    }
}
