package org.tidemark.server.money.tax.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is due and what was too much, by both methods, against sums of the calculators. */
class TaxAccountTest {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final int MONTHS = 30;
    private static final YearMonth EVER = YearMonth.of(2000, 1);

    @Test
    void the_tax_of_all_months_is_what_each_year_comes_to_by_itself() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 3_000; round++) {
            TaxMethod method = TaxMethod.values()[round % 3];
            Map<YearMonth, Long> incomes = incomes(random);
            YearMonth since = round % 2 == 0 ? EVER : FIRST.plusMonths(random.nextInt(MONTHS));
            YearMonth until = FIRST.plusMonths(random.nextInt(MONTHS));
            long expected = 0;
            for (int year = 2025; year <= 2027; year++) {
                List<Long> months = new ArrayList<>();
                for (int month = 1; month <= 12; month++) {
                    months.add(incomes.getOrDefault(YearMonth.of(year, month), 0L));
                }
                List<MonthTax> taxes = RewardTax.of(method, months);
                for (int month = 1; month <= 12; month++) {
                    YearMonth here = YearMonth.of(year, month);
                    if (here.compareTo(since) >= 0 && here.compareTo(until) <= 0) {
                        expected += taxes.get(month - 1).taxFen();
                    }
                }
            }
            assertThat(TaxAccount.of(method, incomes, since, until, 0).taxFen())
                    .isEqualTo(expected);
        }
    }

    @Test
    void withholding_what_is_due_after_every_month_leaves_nothing_due_and_nothing_over() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 2_000; round++) {
            TaxMethod method = round % 2 == 0 ? TaxMethod.REMUNERATION : TaxMethod.CUMULATIVE;
            Map<YearMonth, Long> all = incomes(random);
            Map<YearMonth, Long> known = new HashMap<>();
            long withheld = 0;
            for (int i = 0; i < MONTHS; i++) {
                YearMonth month = FIRST.plusMonths(i);
                known.put(month, all.getOrDefault(month, 0L));
                TaxAccount account = TaxAccount.of(method, known, EVER, month, withheld);
                assertThat(account.overFen()).isZero();
                withheld += account.dueFen();
                assertThat(TaxAccount.of(method, known, EVER, month, withheld).dueFen()).isZero();
            }
        }
    }

    @Test
    void more_income_within_a_month_never_lowers_what_is_due_and_less_never_raises_it() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 3_000; round++) {
            TaxMethod method = round % 2 == 0 ? TaxMethod.REMUNERATION : TaxMethod.CUMULATIVE;
            Map<YearMonth, Long> incomes = incomes(random);
            YearMonth last = FIRST.plusMonths(MONTHS - 1L);
            long withheld = random.nextLong(50_000_00);
            incomes.put(last, random.nextLong(1, 90_000_00));
            TaxAccount before = TaxAccount.of(method, incomes, EVER, last, withheld);
            incomes.merge(last, random.nextLong(5_000_00), Long::sum);
            TaxAccount after = TaxAccount.of(method, incomes, EVER, last, withheld);
            assertThat(after.dueFen()).isGreaterThanOrEqualTo(before.dueFen());
            assertThat(after.overFen()).isLessThanOrEqualTo(before.overFen());
            assertThat(before.dueFen() == 0 || before.overFen() == 0).isTrue();
            assertThat(before.dueFen() - before.overFen()).isEqualTo(before.taxFen() - withheld);
        }
    }

    @Test
    void a_refund_that_takes_rewards_back_makes_what_was_withheld_too_much() {
        YearMonth month = YearMonth.of(2026, 3);
        assertThat(account(Map.of(month, 1_000_00L), 0).dueFen()).isEqualTo(40_00);
        assertThat(account(Map.of(month, 1_000_00L), 40_00).dueFen()).isZero();
        assertThat(account(Map.of(month, 900_00L), 40_00).overFen()).isEqualTo(20_00);
        assertThat(account(Map.of(month, -5L), 40_00).overFen()).isEqualTo(40_00);
        assertThat(account(Map.of(), 0)).isEqualTo(new TaxAccount(0, 0));
    }

    private static TaxAccount account(Map<YearMonth, Long> incomes, long withheldFen) {
        YearMonth until = YearMonth.of(2026, 4);
        return TaxAccount.of(TaxMethod.REMUNERATION, incomes, EVER, until, withheldFen);
    }

    private static Map<YearMonth, Long> incomes(SplittableRandom random) {
        Map<YearMonth, Long> incomes = new HashMap<>();
        for (int i = 0; i < MONTHS; i++) {
            if (random.nextInt(4) > 0) {
                incomes.put(FIRST.plusMonths(i), random.nextLong(-100_00, 90_000_00));
            }
        }
        return incomes;
    }
}
