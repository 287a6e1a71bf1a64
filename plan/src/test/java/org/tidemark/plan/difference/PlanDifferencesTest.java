package org.tidemark.plan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;

class PlanDifferencesTest {

    private static final String PLAN =
            """
            plan: 1
            programme: versions
            title: { zh: 版本, en: Versions }
            currency: CNY
            pool:
              issuePrice: "1.00"
              mintRatio: 70%
              retention: 20%
              cap: { multiple: 3, basis: spend }
            offers:
              box:
                title: { zh: 礼盒, en: Box }
                split: { cost: 30%, platform: 10%, rewards: 30%, pool: 30% }
            """;

    @Test
    void a_plan_does_not_differ_from_itself() {
        assertThat(PlanDifferences.of(TestPlans.everything(), TestPlans.everything())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention: 20% | retention: 15% | pool.retentionPpm | Retention | 20% | 15% | Members get more for their points.",
                "retention: 20% | retention: 25% | pool.retentionPpm | Retention | 20% | 25% | Members get less for their points: no version may do this.",
                "multiple: 3 | multiple: 3.5 | pool.cap.multiplePpm | Cap | 3x | 3.5x | Holdings may grow longer before they are ended by force.",
                "'1.00' | '2.00' | pool.issuePriceFen | Issue price | ¥1.00 | ¥2.00 | No version may change this.",
                "basis: spend } | basis: spend }; limits: { perDay: '100.00' } | pool.limits.perDayFen | Most of a day that earns points | no limit | ¥100.00 | Less of what a member pays earns points.",
                "basis: spend } | basis: spend }; issuance: { from: 2026-01-01, until: 2026-12-31 } | pool.issuance.untilEpochDay | Last day of points | always | 2026-12-31 | Orders stop handing out points sooner.",
                "en: Box | en: Chest | offers.box.title | Chest · name | Box | Chest | What people read changes, nothing else.",
                "pool: 30% } | pool: 30% }; settle: P0D | offers.box.settle | Box · time until it settles | 7 days | 0 days | Points and rewards come sooner, and there is less time to return goods.",
                "pool: 30% } | pool: 30% }; zone: enrolment | offers.box.zone | Box · zone | standard | enrolment | Who may buy it, or what buying it means, changes.",
                "basis: spend | basis: contribution | pool.cap.basis | What the cap counts | what was spent | what it put into the pool | No version may change this."
            })
    void what_changed_is_told_with_both_values_and_what_it_means(
            String from,
            String to,
            String path,
            String name,
            String before,
            String after,
            String meaning) {
        assertThat(differences(from, to))
                .filteredOn(one -> one.path().equals(path))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.name().en()).isEqualTo(name);
                    assertThat(one.before().en()).isEqualTo(before);
                    assertThat(one.after().en()).isEqualTo(after);
                    assertThat(one.meaning().en()).isEqualTo(meaning);
                    assertThat(one.meaning().zh()).isNotEmpty().isNotEqualTo(meaning);
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "retention: 20% | retention: 15% | MORE",
                "retention: 20% | retention: 25% | LESS",
                "multiple: 3 | multiple: 3.5 | MORE",
                "multiple: 3 | multiple: 2 | LESS",
                "mintRatio: 70% | mintRatio: 75% | EITHER",
                "en: Box | en: Chest | SAME",
                "basis: spend } | basis: spend }; limits: { perDay: '100.00' } | LESS",
                "pool: 30% } | pool: 30% }; settle: P1Y | EITHER",
                "platform: 10%, rewards: 30% | platform: 5%, rewards: 35% | MORE",
                "platform: 10%, rewards: 30% | platform: 15%, rewards: 25% | LESS"
            })
    void what_a_change_is_for_members_follows_from_the_way_it_goes(
            String from, String to, MemberEffect effect) {
        List<Difference> told = differences(from, to);
        assertThat(told).extracting(Difference::effect).contains(effect);
        assertThat(PlanDifferences.mayBeLess(told)).isEqualTo(effect.mayBeLess());
    }

    @Test
    void a_list_that_grows_takes_nothing_from_anybody_and_one_that_shrinks_may() {
        Plan whole = TestPlans.everything();
        for (int gone = 0; gone < whole.offers().size(); gone++) {
            List<OfferTerms> fewer = new ArrayList<>(whole.offers());
            fewer.remove(gone);
            Plan without = withOffers(whole, fewer);
            assertThat(PlanDifferences.mayBeLess(PlanDifferences.of(without, whole))).isFalse();
            assertThat(PlanDifferences.mayBeLess(PlanDifferences.of(whole, without))).isTrue();
        }
    }

    private static Plan withOffers(Plan plan, List<OfferTerms> offers) {
        return new Plan(
                plan.programme(),
                plan.title(),
                plan.jurisdiction(),
                plan.currency(),
                offers,
                plan.blocks());
    }

    @Test
    void a_share_that_moves_is_told_where_it_goes_and_where_it_comes_from() {
        List<Difference> told =
                differences(
                        "rewards: 30%, pool: 30% }",
                        "rewards: 20%, pool: 30%, queue: 10% }\nqueue: { target: 100% }");
        assertThat(told)
                .extracting(one -> one.path() + " " + one.before().en() + " > " + one.after().en())
                .containsExactly(
                        "offers.box.split.rewardsPpm 30% > 20%",
                        "offers.box.split.funds.queue \u2013 > 10%",
                        "queue \u2013 > yes",
                        "queue.targetPpm \u2013 > 100%");
        assertThat(told.get(2).meaning().en()).startsWith("Orders are paid back in turn");
    }

    @Test
    void an_offer_that_is_gone_is_one_line_and_a_new_one_is_told_whole() {
        String more =
                PLAN
                        + """
                          bag:
                            title: { zh: 手袋, en: Bag }
                            split: { cost: 60%, platform: 10%, pool: 30% }
                        """;
        Plan one = TestPlans.plan(PLAN);
        Plan two = TestPlans.plan(more);
        assertThat(PlanDifferences.of(two, one))
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.before().en()).isEqualTo("Box, Bag");
                    assertThat(gone.after().en()).isEqualTo("Box");
                });
        assertThat(PlanDifferences.of(one, two))
                .extracting(added -> added.name().en() + " " + added.after().en())
                .contains("Offers Box, Bag", "Bag · cost share 60%", "Bag · mint ratio 70%");
    }

    @Test
    void whatever_is_taken_out_of_a_plan_with_everything_is_told() {
        Plan whole = TestPlans.everything();
        for (var block : whole.blocks()) {
            Plan without =
                    new Plan(
                            whole.programme(),
                            whole.title(),
                            whole.jurisdiction(),
                            whole.currency(),
                            whole.offers(),
                            whole.blocks().stream().filter(one -> !one.equals(block)).toList());
            assertThat(PlanDifferences.of(whole, without))
                    .extracting(Difference::path)
                    .containsExactly(block.key());
            assertThat(PlanDifferences.of(without, whole))
                    .extracting(Difference::path)
                    .contains(block.key())
                    .hasSizeGreaterThan(1);
        }
    }

    private static List<Difference> differences(String from, String to) {
        String exact = from.replace('\'', '"');
        assertThat(PLAN).contains(exact);
        String indent = from.startsWith("pool: 30%") ? "\n    " : "\n  ";
        String changed = PLAN.replace(exact, to.replace('\'', '"').replace("; ", indent));
        return PlanDifferences.of(TestPlans.plan(PLAN), TestPlans.plan(changed));
    }
}
