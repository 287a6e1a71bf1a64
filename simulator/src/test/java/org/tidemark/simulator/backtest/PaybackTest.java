package org.tidemark.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaybackTest {

    @Test
    void percentilesAreByNearestRank() {
        long[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(Payback.nearestRank(ten, 10)).isEqualTo(1);
        assertThat(Payback.nearestRank(ten, 50)).isEqualTo(5);
        assertThat(Payback.nearestRank(ten, 90)).isEqualTo(9);
        assertThat(Payback.nearestRank(new long[] {7, 8, 9}, 50)).isEqualTo(8);
        assertThat(Payback.nearestRank(new long[] {7}, 90)).isEqualTo(7);
        assertThat(Payback.nearestRank(new long[0], 50)).isZero();
    }

    @Test
    void aMonthHoldsItsMembersAndTheirShares() {
        List<Standing> standings =
                List.of(
                        standing("2026-01-31", 10_000, 9_999, 3_000),
                        standing("2026-02-01", 10_000, 10_000, 3_000),
                        standing("2026-01-01", 10_000, 2_999, 3_000));
        List<Cohort> months = Payback.byMonth(standings);
        assertThat(months).extracting(Cohort::month).containsExactly("2026-01", "2026-02");
        assertThat(months.getFirst())
                .isEqualTo(
                        new Cohort(
                                "2026-01", 2, 20_000, 0, 12_998, 2_999, 2_999, 9_999, 0, 6_000, 1));
        assertThat(months.getLast().whole()).isEqualTo(1);
        Cohort all = Payback.of(standings);
        assertThat(all.wholeShare()).isEqualTo(3_333);
        assertThat(all.discountShare()).isEqualTo(3_000);
        assertThat(all.discountBetterShare()).isEqualTo(3_333);
    }

    @Test
    void theDistributionHasStepsOfFivePercentAndOneForAllFromAWhole() {
        long[] steps =
                Payback.distribution(
                        List.of(
                                standing("2026-01-01", 10_000, 499, 0),
                                standing("2026-01-01", 10_000, 500, 0),
                                standing("2026-01-01", 10_000, 9_999, 0),
                                standing("2026-01-01", 10_000, 10_000, 0),
                                standing("2026-01-01", 10_000, 99_999, 0)));
        assertThat(steps).hasSize(21).startsWith(1, 1, 0).endsWith(0, 1, 2);
    }

    private static Standing standing(
            String joined, long spendFen, long valueFen, long discountFen) {
        long day = LocalDate.parse(joined).toEpochDay();
        return new Standing(
                0,
                day,
                1,
                spendFen,
                0,
                0,
                0,
                0,
                valueFen,
                valueFen * 10_000 / spendFen,
                discountFen);
    }
}
