package org.tidemark.server.money.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrialBalanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);
    private static final BookPeriod PERIOD = BookPeriod.of(YearMonth.of(2026, 2));

    @Test
    void any_books_made_of_movements_between_two_accounts_balance_and_one_fen_more_does_not() {
        Random random = new Random(5);
        for (int round = 0; round < 1_000; round++) {
            long[] opening = new long[6];
            long[] in = new long[6];
            long[] out = new long[6];
            for (int i = 0; i < 40; i++) {
                int from = random.nextInt(6);
                int to = random.nextInt(6);
                long fen = random.nextLong(1_000_000);
                if (random.nextBoolean()) {
                    opening[from] -= fen;
                    opening[to] += fen;
                } else {
                    out[from] += fen;
                    in[to] += fen;
                }
            }
            TrialBalance whole = balance(opening, in, out);
            assertThat(whole.isBalanced()).isTrue();
            assertThat(whole.closingSum()).isZero();

            in[random.nextInt(6)]++;
            TrialBalance more = balance(opening, in, out);
            assertThat(more.isBalanced()).isFalse();
            assertThat(TrialBalance.fingerprint(List.of(more)))
                    .isNotEqualTo(TrialBalance.fingerprint(List.of(whole)));
        }
    }

    private static TrialBalance balance(long[] opening, long[] in, long[] out) {
        List<BookLine> lines = new ArrayList<>();
        List<String> names =
                List.of("platform", "pool:a", "members", "stores", "external:payments", "pool:b");
        for (int i = 0; i < names.size(); i++) {
            lines.add(new BookLine(new BookAccount(names.get(i)), opening[i], in[i], out[i]));
        }
        return new TrialBalance(PERIOD, "CNY", lines);
    }

    @Test
    void the_world_outside_comes_first_and_the_operator_last() {
        TrialBalance balance = balance(new long[] {1, 1, 1, 1, 1, 1}, new long[6], new long[6]);

        assertThat(balance.lines())
                .extracting(line -> line.account().name())
                .containsExactly(
                        "external:payments", "members", "stores", "pool:a", "pool:b", "platform");
    }

    @ParameterizedTest
    @CsvSource({
        "platform, platform, ''",
        "members-held, members-held, ''",
        "external:payouts, external-payouts, ''",
        "pool:health-mall, pool, health-mall",
        "dividend:mall:founders, dividend, mall:founders"
    })
    void an_account_is_told_by_its_kind_and_what_it_is_of(String name, String kind, String of) {
        BookAccount account = new BookAccount(name);

        assertThat(account.kind()).isEqualTo(kind);
        assertThat(account.of()).isEqualTo(of);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 2026-03-01, 2026-03-14",
                "'', '', 2026-03-01, 2026-03-14",
                "2026-01-15, -, 2026-01-15, 2026-03-14",
                "2026-01-15, 2026-02-03, 2026-01-15, 2026-02-03",
                "' 2026-01-15 ', 2026-01-15, 2026-01-15, 2026-01-15"
            })
    void a_period_is_this_month_until_today_unless_it_says_otherwise(
            String from, String until, LocalDate first, LocalDate last) {
        PeriodForm form = new PeriodForm(from, until, null);

        assertThat(form.wrong(TODAY)).isEmpty();
        assertThat(form.period(TODAY)).isEqualTo(new BookPeriod(first, last));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "soon, -, FROM",
                "2026-02-30, -, FROM",
                "0001-01-01, -, FROM",
                "+123456-01-01, -, FROM",
                "-, 14.3.2026, UNTIL",
                "2026-02-02, 2026-02-01, ORDER",
                "2026-03-15, -, ORDER"
            })
    void what_is_no_period_is_told_at_its_field_and_this_month_is_shown(
            String from, String until, PeriodForm.Wrong wrong) {
        PeriodForm form = new PeriodForm(from, until, null);

        assertThat(form.wrong(TODAY)).contains(wrong);
        assertThat(form.period(TODAY)).isEqualTo(BookPeriod.monthUntil(TODAY));
    }

    @Test
    void a_period_that_ends_before_it_begins_is_none() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookPeriod(TODAY, TODAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "5, 0, 0",
        "-5, 10, 0",
        "0, 10, 0",
        "5, 10, 50",
        "10, 10, 100",
        "1, 1000, 0",
        "333, 1000, 33"
    })
    void a_bar_is_a_part_of_the_longest(long amount, long most, int part) {
        assertThat(MonthsPage.part(amount, most)).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 1})
    void a_sum_that_cannot_be_held_is_not_told_wrong(long amount) {
        TrialBalance balance =
                balance(new long[6], new long[] {amount, amount, 0, 0, 0, 0}, new long[6]);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(balance::incomingSum);
    }
}
