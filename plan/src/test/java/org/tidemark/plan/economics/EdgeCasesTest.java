package org.tidemark.plan.economics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

/** What the closed forms say where a formula divides by nothing. */
class EdgeCasesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final OrderFlow STEADY = new OrderFlow(1_000, 10, 0, FROM);

    private static PoolParameters pool(double share, double mint, double kept) {
        return new PoolParameters(share, mint, kept, 3);
    }

    private static BreakEven breakEven(PoolParameters pool) {
        return BreakEven.of(pool, List.of(STEADY), 1).getFirst();
    }

    @Test
    void a_price_that_never_rises_never_breaks_even() {
        PoolParameters all = pool(0.3, 1, 0.8);
        assertThat(breakEven(all).worth()).isInfinite();
        assertThat(new GrowthLaw(all).firstOrder(1).getFirst().afterOrder()).isInfinite();
        assertThat(ForcedExit.of(all, 3))
                .containsExactly(
                        new ForcedExit(3, Double.POSITIVE_INFINITY, ForcedExit.Waiting.NEVER));
        assertThat(Avalanche.of(all).load()).isZero();
        assertThat(DiscountTest.of(all).worseShare()).isEqualTo(1);
        assertThat(DiscountTest.of(pool(0.3, 1, 1)).worseShare()).isZero();
    }

    @Test
    void exits_that_come_faster_than_orders_are_told_from_a_price_that_never_rises() {
        PoolParameters low = new PoolParameters(0.3, 0.7, 0.5, 0.25);
        assertThat(ForcedExit.of(low, 0.25))
                .containsExactly(
                        new ForcedExit(
                                0.25,
                                Double.POSITIVE_INFINITY,
                                ForcedExit.Waiting.EXITS_OUTRUN_ORDERS));
        assertThat(ForcedExit.of(low, 3).getFirst().waiting())
                .isEqualTo(ForcedExit.Waiting.UNTIL_GROWTH);
        assertThat(ForcedExit.of(low, 0.2))
                .as("worth more than the cap at once")
                .containsExactly(new ForcedExit(0.2, 1, ForcedExit.Waiting.UNTIL_GROWTH));
    }

    @Test
    void a_forced_exit_that_comes_first_is_never_passed() {
        PoolParameters early = new PoolParameters(0.16, 0.7, 0.8, 1.2);
        BreakEven one = breakEven(early);
        assertThat(one.worthReach()).isEqualTo(Reach.AT_GROWTH);
        assertThat(one.cashReach()).isEqualTo(Reach.FORCED_EXIT_FIRST);
        assertThat(one.cash()).isBetween(3106.0, 3108.0);

        PoolParameters exact = new PoolParameters(0.16, 0.7, 0.8, 1.25);
        assertThat(breakEven(exact).cashReach()).isEqualTo(Reach.AT_GROWTH);
        assertThat(breakEven(pool(0.3, 1, 0.8)).cashReach()).isEqualTo(Reach.NEVER);
        assertThat(breakEven(pool(0.3, 0.7, 0)).cashReach()).isEqualTo(Reach.NEVER);
        assertThat(new GrowthLaw(early).firstOrder(1.2, 2))
                .extracting(GrowthLaw.FirstOrderWorth::reach)
                .containsExactly(Reach.AT_GROWTH, Reach.FORCED_EXIT_FIRST);
    }

    @Test
    void what_is_kept_whole_by_the_pool_never_fetches_cash() {
        PoolParameters none = pool(0.3, 0.7, 0);
        assertThat(breakEven(none).cash()).isInfinite();
        assertThat(breakEven(none).worth()).isFinite();
        assertThat(RandomSelling.of(none, 0, 0.003).getFirst().share()).isZero();
        assertThat(breakEven(none).cashWhen().getFirst().date()).isEmpty();
    }

    @Test
    void a_price_paid_whole_into_a_pool_that_hands_out_everything_breaks_even_at_once() {
        PoolParameters whole = pool(1, 1, 1);
        assertThat(breakEven(whole).cash()).isEqualTo(1);
        assertThat(Ceiling.of(whole, 1).getFirst().share()).isEqualTo(1);
    }

    @Test
    void a_growth_of_orders_becomes_a_date_or_does_not_happen_at_this_rate() {
        assertThat(STEADY.when(2)).isEqualTo(new OrderFlow.When(0, 100, "2026-04-11"));
        assertThat(STEADY.at(0.1).when(2).days()).isBetween(80.0, 99.0);
        assertThat(STEADY.at(-0.05).when(2).days()).isGreaterThan(100);
        OrderFlow.When never = STEADY.at(-0.2).when(5);
        assertThat(never.days()).isInfinite();
        assertThat(never.date()).isEmpty();
        assertThat(STEADY.when(400).date()).isEmpty(); // after more than a hundred years
    }

    static Stream<Arguments> corners() {
        return Stream.of("0.000001", "0.3", "1")
                .flatMap(share ->
                        Stream.of("0.000001", "0.7", "1")
                                .flatMap(mint ->
                                        Stream.of("0%", "20%", "100%")
                                                .flatMap(retention ->
                                                        Stream.of("0.000001", "1", "1000")
                                                                .map(cap ->
                                                                        Arguments.of(
                                                                                share, mint,
                                                                                retention, cap)))));
    }

    @ParameterizedTest
    @MethodSource("corners")
    void every_figure_is_a_number_or_never_in_every_corner(
            String share, String mint, String retention, String cap) {
        String text =
                """
                plan: 1
                programme: corner
                currency: CNY
                pool:
                  issuePrice: "1.00"
                  mintRatio: %s
                  retention: %s
                  cap: { multiple: %s, basis: spend }
                offers:
                  box:
                    split: { platform: %s, pool: %s }
                    adPoints: 100%%
                stores: { lockBuyers: false }
                queue: { target: 0%% }
                redPacket: { quota: 100%%, dailyShare: 0%% }
                adPoints: { releaseRate: 0%%, dailyTasks: 1 }
                """
                        .formatted(
                                mint,
                                retention,
                                cap,
                                BigDecimal.ONE.subtract(new BigDecimal(share)),
                                share);
        PlanReadResult result = PlanFile.read("corner.yaml", text);
        assertThat(result).isInstanceOf(PlanReadResult.Accepted.class);
        Assumptions nothing = new Assumptions(STEADY, 10, 0);

        assertThat(PlanEconomics.of(((PlanReadResult.Accepted) result).plan(), nothing).toString())
                .contains("washOrders")
                .doesNotContain("NaN");
    }

    @Test
    void the_gamma_function_is_the_factorial_at_whole_numbers() {
        double factorial = 1;
        for (int n = 1; n <= 20; n++) {
            assertThat(Math.exp(LogGamma.of(n)) / factorial).isBetween(1 - 1e-13, 1 + 1e-13);
            factorial *= n;
        }
        assertThat(2 * LogGamma.of(0.5))
                .isBetween(Math.log(Math.PI) - 1e-13, Math.log(Math.PI) + 1e-13);
    }
}
