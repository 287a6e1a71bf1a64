package org.tidemark.server.money.tax.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RewardTaxTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00",
        "800.00, 0.00",
        "800.01, 0.01",
        "801.00, 0.20",
        "4000.00, 640.00",
        "4001.00, 640.16",
        "25000.00, 4000.00",
        "30000.00, 5200.00",
        "62500.00, 13000.00",
        "70000.00, 15400.00"
    })
    void pay_of_a_month_for_a_service(BigDecimal income, BigDecimal tax) {
        assertThat(RewardTax.remuneration(fen(income)).taxFen()).isEqualTo(fen(tax));
    }

    @ParameterizedTest
    @CsvSource({
        // all income of the row, months, withheld before, tax now
        "6000.00, 1, 0.00, 0.00",
        "6250.00, 1, 0.00, 0.00",
        "6250.01, 1, 0.00, 0.01",
        "10000.00, 1, 0.00, 90.00",
        "20000.00, 2, 90.00, 90.00",
        "20000.00, 2, 200.00, 0.00",
        "51250.00, 1, 0.00, 1080.00",
        "186250.00, 1, 0.00, 11880.00",
        "381250.00, 1, 0.00, 43080.00",
        "531250.00, 1, 0.00, 73080.00",
        "831250.00, 1, 0.00, 145080.00",
        "1206250.00, 1, 0.00, 250080.00",
        "1331250.00, 1, 0.00, 295080.00"
    })
    void pay_through_a_platform(BigDecimal sum, int months, BigDecimal withheld, BigDecimal tax) {
        assertThat(RewardTax.cumulative(fen(sum), months, fen(withheld)).taxFen())
                .isEqualTo(fen(tax));
    }

    @Test
    void a_month_without_income_ends_the_row() {
        List<MonthTax> year =
                RewardTax.of(
                        TaxMethod.CUMULATIVE,
                        List.of(1_000_000L, 1_000_000L, 0L, 1_000_000L, -5L, 600_000L));
        assertThat(year)
                .extracting(
                        MonthTax::incomeFen, MonthTax::months, MonthTax::sumFen, MonthTax::taxFen)
                .containsExactly(
                        tuple(1_000_000L, 1, 1_000_000L, 9_000L),
                        tuple(1_000_000L, 2, 2_000_000L, 9_000L),
                        tuple(0L, 0, 0L, 0L),
                        tuple(1_000_000L, 1, 1_000_000L, 9_000L),
                        tuple(0L, 0, 0L, 0L),
                        tuple(600_000L, 1, 600_000L, 0L));
        assertThat(year.get(1).working()).isEqualTo(new TaxWorking(3_000_000, 3, 0, 9_000));
        assertThat(year.get(1).working().base()).isEqualTo("6000.000");
    }

    @Test
    void the_method_matters() {
        List<Long> month = List.of(600_000L);
        assertThat(RewardTax.of(TaxMethod.REMUNERATION, month).getFirst().taxFen())
                .isEqualTo(96_000);
        assertThat(RewardTax.of(TaxMethod.CUMULATIVE, month).getFirst().taxFen()).isZero();
        assertThat(RewardTax.of(TaxMethod.NONE, month).getFirst())
                .isEqualTo(new MonthTax(600_000, 1, 600_000, TaxWorking.NOTHING));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** What is withheld month by month is what is due on the whole row, wherever that has risen. */
    @ParameterizedTest
    @MethodSource("seeds")
    void months_add_up_to_the_most_that_was_due(long seed) {
        Random random = new Random(seed);
        List<Long> incomes = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            incomes.add(random.nextLong(1, 12_000_000));
        }
        List<MonthTax> year = RewardTax.of(TaxMethod.CUMULATIVE, incomes);
        long withheld = 0;
        long most = 0;
        for (MonthTax month : year) {
            withheld += month.taxFen();
            most = Math.max(most, RewardTax.cumulative(month.sumFen(), month.months(), 0).taxFen());
            assertThat(withheld).isEqualTo(most);
            assertThat(month.taxFen()).isBetween(0L, month.incomeFen());
        }
    }

    /** More income is never less after tax than a fen's rounding, at every switch of a table. */
    @ParameterizedTest
    @MethodSource("seeds")
    void more_is_never_less_after_tax(long seed) {
        long from = seed * 40_000 + 79_900;
        long before = from - RewardTax.remuneration(from).taxFen();
        for (long income = from + 1; income < from + 300; income++) {
            long after = income - RewardTax.remuneration(income).taxFen();
            assertThat(after).isGreaterThanOrEqualTo(before);
            before = after;
        }
    }

    private static long fen(BigDecimal yuan) {
        return yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }
}
