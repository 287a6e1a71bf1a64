package org.tidemark.server.trade.stores.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.Split;

/** What a store gets where the operator keeps another part than the plan says. */
class TakeRulesTest {

    private static final int WHOLE = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static OfferTerms offer(Split split) {
        return new OfferTerms(
                "till",
                new LocalizedText("档", "till"),
                OfferTerms.Zone.STANDARD,
                split,
                0,
                0,
                new ReferralRates(0, 0),
                0,
                Period.ZERO);
    }

    private static Split split(int cost, int rewards, int pool, int fund) {
        return new Split(
                cost,
                WHOLE - cost - rewards - pool - fund,
                rewards,
                pool,
                List.of(new FundShare("queue", "", fund)));
    }

    @Test
    void the_store_gets_what_the_operator_does_not_keep_rounded_down() {
        assertThat(TakeRules.supplyFen(10_001, 250_000)).isEqualTo(7_500);
        assertThat(TakeRules.supplyFen(1, 180_000)).isZero();
        assertThat(TakeRules.supplyFen(9_999, 0)).isEqualTo(9_999);
        assertThat(TakeRules.supplyFen(10_000, 999_900)).isEqualTo(1);
        assertThat(TakeRules.supplyFen(10_000, TakeRules.BY_PLAN))
                .as("the plan says")
                .isEqualTo(Command.OrderLine.BY_PLAN);
    }

    @Test
    void the_least_take_is_what_the_shares_need_rounded_up_to_a_hundredth_of_a_percent() {
        assertThat(TakeRules.leastPpm(split(800_000, 20_000, 160_000, 0))).isEqualTo(180_000);
        assertThat(TakeRules.leastPpm(split(800_000, 20_001, 160_000, 0))).isEqualTo(180_100);
        assertThat(TakeRules.leastPpm(split(500_000, 99_999, 300_000, 1))).isEqualTo(400_000);
    }

    @Test
    void at_the_least_take_no_sale_costs_the_operator_and_a_step_below_some_do() {
        Random random = new Random(20_261_201);
        int below = 0;
        for (int i = 0; i < 20_000; i++) {
            int rewards = random.nextInt(300_000);
            int pool = random.nextInt(300_000);
            int fund = random.nextInt(100_000);
            int cost = random.nextInt(WHOLE - rewards - pool - fund);
            OfferTerms offer = offer(split(cost, rewards, pool, fund));
            int least = TakeRules.leastPpm(offer.split());
            long amount = 1L + random.nextInt(random.nextInt(5_000_000) + 1);
            StoreShare at = StoreShare.of(amount, offer, least);
            assertThat(at.operatorFen()).as("%d fen of %s", amount, offer.split()).isNotNegative();
            assertThat(at.storeFen() + at.poolFen() + at.rewardsFen() + at.fundsFen())
                    .isEqualTo(amount - at.operatorFen());
            assertThat(at.tooLittle()).isFalse();
            int less = Math.max(0, least - TakeRules.STEP_PPM);
            if (StoreShare.of(50_000_000, offer, less).operatorFen() < 0) {
                below++;
            }
            int more = least + random.nextInt(WHOLE - least) / 100 * 100;
            assertThat(StoreShare.of(amount, offer, more).operatorFen())
                    .isGreaterThanOrEqualTo(at.operatorFen());
        }
        assertThat(below).as("the least is the least").isGreaterThan(19_000);
    }

    @Test
    void the_take_that_began_last_holds_and_of_one_day_the_one_agreed_last() {
        List<OwnTake> all =
                List.of(take(DAY, 250_000), take(DAY.plusDays(9), 300_000), take(DAY, 200_000));
        assertThat(TakeRules.inForcePpm(all, DAY.minusDays(1))).isEqualTo(TakeRules.BY_PLAN);
        assertThat(TakeRules.inForcePpm(all, DAY)).isEqualTo(200_000);
        assertThat(TakeRules.inForcePpm(all, DAY.plusDays(8))).isEqualTo(200_000);
        assertThat(TakeRules.inForcePpm(all, DAY.plusDays(9))).isEqualTo(300_000);
        assertThat(
                        TakeRules.inForcePpm(
                                List.of(take(DAY, 250_000), take(DAY, TakeRules.BY_PLAN)), DAY))
                .as("back to the plan")
                .isEqualTo(TakeRules.BY_PLAN);
    }

    @Test
    void what_waits_for_the_owner_or_was_declined_does_not_hold() {
        for (OwnersWord word : OwnersWord.values()) {
            List<OwnTake> all = List.of(take(DAY, 200_000), take(DAY, 300_000, word));
            assertThat(TakeRules.inForcePpm(all, DAY.plusDays(1)))
                    .isEqualTo(
                            switch (word) {
                                case NOT_ASKED, AGREED -> 300_000;
                                case WAITING, DECLINED -> 200_000;
                            });
        }
    }

    @Test
    void more_is_worse_whichever_of_the_two_the_plan_says() {
        int plan = TakeRules.BY_PLAN;
        assertThat(TakeRules.isWorse(250_000, plan, 200_000)).isTrue();
        assertThat(TakeRules.isWorse(200_000, plan, 200_000)).isFalse();
        assertThat(TakeRules.isWorse(plan, 180_000, 200_000)).isTrue();
        assertThat(TakeRules.isWorse(plan, 250_000, 200_000)).isFalse();
        assertThat(TakeRules.isWorse(plan, plan, 200_000)).isFalse();
    }

    private static OwnTake take(LocalDate from, int ppm) {
        return take(from, ppm, OwnersWord.NOT_ASKED);
    }

    private static OwnTake take(LocalDate from, int ppm, OwnersWord word) {
        return new OwnTake(1, from, ppm, "one", "other", OffsetDateTime.MIN, word);
    }

    @Test
    void a_form_is_a_percentage_with_two_decimals_or_nothing_and_no_day_that_is_over() {
        assertThat(faults("18.50", DAY.toString())).isEmpty();
        assertThat(faults("", DAY.toString())).isEmpty();
        assertThat(faults("0", DAY.toString())).isEmpty();
        for (String wrong : List.of("18.505", "100", "-1", "much", "1e1")) {
            assertThat(faults(wrong, DAY.toString())).as(wrong).containsExactly("take");
        }
        assertThat(faults("18", DAY.minusDays(1).toString())).containsExactly("from");
        assertThat(faults("18", "soon")).containsExactly("from");
        assertThat(new OwnTakeForm("18.5%", DAY.toString(), "x").takePpm()).isEqualTo(185_000);
        assertThat(new OwnTakeForm("", DAY.toString(), "x").takePpm()).isEqualTo(TakeRules.BY_PLAN);
    }

    private static List<String> faults(String take, String from) {
        return new OwnTakeForm(take, from, "as agreed")
                .faults(DAY).stream().map(fault -> fault.field()).toList();
    }
}
