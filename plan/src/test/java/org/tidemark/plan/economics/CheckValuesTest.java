package org.tidemark.plan.economics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

/** The worked values of the economics, to the digits in which they are printed. */
class CheckValuesTest {

    private static final Assumptions USUAL = Assumptions.usual(LocalDate.of(2026, 11, 22));
    private static final PlanEconomics SEED = PlanEconomics.of(plan("seed"), USUAL);
    private static final PlanEconomics LOCAL = PlanEconomics.of(plan("local-life"), USUAL);
    private static final PlanEconomics MALL = PlanEconomics.of(plan("health-mall"), USUAL);

    private static Plan plan(String name) {
        try {
            Path file = Path.of("..", "plans", name + ".yaml");
            return switch (PlanFile.read(file.toString(), Files.readString(file))) {
                case PlanReadResult.Accepted accepted -> accepted.plan();
                case PlanReadResult.Refused refused -> throw new AssertionError(refused.report());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OfferEconomics offer(String plan) {
        return (plan.equals("seed") ? SEED : LOCAL).offers().getFirst();
    }

    /** A figure with as many decimals as the printed one has. */
    private static void isPrinted(double figure, String printed) {
        int point = printed.indexOf('.');
        int decimals = point < 0 ? 0 : printed.length() - point - 1;
        assertThat(String.format(Locale.ROOT, "%." + decimals + "f", figure)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "1,1.428571",
        "2,1.680672",
        "3,1.867414",
        "10,2.617106",
        "60,4.441174",
        "100,5.173077",
        "1000,10.311903"
    })
    void the_price_grows_with_orders(long orders, String price) {
        isPrinted(
                offer("seed").prices().stream()
                        .filter(one -> one.orders() == orders)
                        .findFirst()
                        .orElseThrow()
                        .price(),
                price);
    }

    @ParameterizedTest
    @CsvSource({
        "seed,1,181.7,382.2",
        "seed,1.5,701.8,",
        "seed,2,1831,",
        "seed,3,7074,",
        "local,1,1477,3107",
        "local,2,14884,",
        "local,3,57501,"
    })
    void a_member_breaks_even_when_orders_have_grown(
            String plan, double multiple, String worth, String cash) {
        BreakEven breakEven = offer(plan).breakEvenAt(multiple);
        isPrinted(breakEven.worth(), worth);
        if (cash != null) {
            isPrinted(breakEven.cash(), cash);
        }
    }

    @Test
    void a_mint_ratio_of_about_29_percent_would_be_best_for_the_seed_plan() {
        isPrinted(offer("seed").bestMintRatio().mintRatio(), "0.29");
        isPrinted(offer("seed").bestMintRatio().worth(), "31.2");
    }

    /** The printed 767 of the second is by rounding: the points are worth 1999.91 of 1000 then. */
    @ParameterizedTest
    @CsvSource({"seed,1,76", "seed,2,768", "seed,3,2965", "local,1.2,1137"})
    void the_first_order_reaches_a_multiple_after_an_order(
            String plan, double multiple, String afterOrder) {
        isPrinted(
                offer(plan).firstOrder().stream()
                        .filter(one -> one.multiple() == multiple)
                        .findFirst()
                        .orElseThrow()
                        .afterOrder(),
                afterOrder);
    }

    @ParameterizedTest
    @CsvSource({"seed,15.9", "local,7.7"})
    void only_so_much_of_all_spend_can_ever_be_paid_back(String plan, String percent) {
        isPrinted(offer(plan).ceiling().getFirst().share() * 100, percent);
    }

    @Test
    void most_end_with_less_than_a_plain_discount() {
        DiscountTest test = offer("seed").discountTest();
        isPrinted(test.discount() * 100, "30");
        isPrinted(test.worseShare() * 100, "85.5");
        isPrinted(test.lastCash() * 100, "16.8");
        isPrinted(test.medianCash() * 100, "20.7");
        isPrinted(test.paidBackShare() * 100, "0.26");
    }

    @Test
    void the_earliest_hold_more_than_their_share_of_the_points() {
        for (Concentration one : offer("seed").concentration()) {
            assertThat(one.points()).isEqualTo(Math.pow(one.earliest(), 0.7));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,154.4", "0.5,8.9", "1.5,652", "2,1756", "3,6943"})
    void everybody_waits_for_a_forced_exit_until_orders_have_grown(double cap, String growth) {
        isPrinted(
                offer("seed").forcedExit().stream()
                        .filter(one -> one.capMultiple() == cap)
                        .findFirst()
                        .orElseThrow()
                        .growth(),
                growth);
    }

    @Test
    void selling_by_chance_pays_back_the_same_few_at_any_rate_while_orders_stay() {
        assertThat(offer("seed").randomSelling())
                .hasSize(3)
                .allSatisfy(one -> isPrinted(one.share() * 100, "1.7"));
    }

    @Test
    void many_sales_one_by_one_pay_more_than_one_big_sale() {
        JointSale tenth = offer("seed").jointSale().getFirst();
        isPrinted(tenth.payoutOneByOne() * 100, "8.08");
        isPrinted(tenth.payoutInOneBatch() * 100, "8.00");
        assertThat(tenth.priceOneByOne()).isEqualTo(Math.pow(0.9, 0.8 - 1));
        isPrinted(tenth.priceInOneBatch(), "1.022222");
        JointSale half = offer("seed").jointSale().getLast();
        isPrinted(half.payoutOneByOne() * 100, "42.6");
        isPrinted(half.payoutInOneBatch() * 100, "40.0");
    }

    @Test
    void forced_exits_of_the_seed_plan_are_far_from_setting_each_other_off() {
        Avalanche avalanche = offer("seed").avalanche();
        isPrinted(avalanche.limit(), "5.000");
        // 3 V for each of the 1/7 074 of all orders in reach, times 1/0.3, of a pool of 0.3 V an
        // order.
        isPrinted(avalanche.load(), "0.0047");
    }

    @Test
    void a_store_that_fakes_a_sale_breaks_even_long_before_an_honest_buyer() {
        WashOrders wash = offer("local").washOrders().getFirst();
        isPrinted(wash.take(), "0.20");
        isPrinted(wash.growth(), "14.5");
        assertThat(offer("seed").washOrders()).isEmpty();
    }

    @Test
    void orders_without_points_must_follow_those_with_points() {
        isPrinted(offer("seed").ordersWithoutPoints(), "2.333");
        isPrinted(offer("local").ordersWithoutPoints(), "5.25");
    }

    @ParameterizedTest
    @CsvSource({
        "queue-rebate,queue,100,10,10.0,10.0",
        "purchase-cycle,dividend,300,20,6.7,15.0",
        "red-packet,red-packet,100,5,5.0,20.0",
        "group,group,5,5,100.0,3.0"
    })
    void a_fund_pays_in_full_only_what_was_set_aside(
            String plan,
            String fund,
            String promise,
            String setAside,
            String paidInFull,
            String growth) {
        assertThat(PlanEconomics.of(plan(plan), USUAL).funds())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.fund()).isEqualTo(fund);
                    isPrinted(one.promise() * 100, promise);
                    isPrinted(one.setAside() * 100, setAside);
                    isPrinted(one.paidInFull() * 100, paidInFull);
                    isPrinted(one.growth(), growth);
                });
        assertThat(SEED.funds()).isEmpty();
    }

    @Test
    void ad_points_promise_more_than_the_price_and_set_nothing_aside() {
        AdPointPromise promise = MALL.adPoints().getFirst();
        isPrinted(promise.daysUntilPrice(), "238.6");
        isPrinted(promise.promise() * 1000, "1430");
        isPrinted(promise.setAside(), "0");
        isPrinted(promise.firstDayCost(), "14.30");
        isPrinted(promise.neededIncomePerThousandViews(), "1430");
        isPrinted(promise.expectedShare() * 100, "7");
        assertThat(SEED.adPoints()).isEmpty();
    }
}
