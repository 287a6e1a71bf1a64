package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.plan.AcknowledgedRules;
import org.tidemark.engine.plan.AcknowledgedRules.Acknowledgement;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.OperatorFacts;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;
import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.engine.plan.RedPacketTerms;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.plan.Split;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.engine.plan.TeamTerms.Level;

class GoodPlanTest {

    @Test
    void the_sample_of_the_specification_is_read_whole() {
        Plan plan = PlanTexts.accepted(PlanTexts.read(PlanTexts.SPECIFICATION));

        assertThat(plan.programme()).isEqualTo("health-mall");
        assertThat(plan.title()).isEqualTo(new LocalizedText("大健康消费增值", "Health mall"));
        assertThat(plan.jurisdiction()).isEqualTo("cn");
        assertThat(plan.currency()).isEqualTo("CNY");
        assertThat(plan.offers())
                .containsExactly(
                        new OfferTerms(
                                "starter-box",
                                new LocalizedText("入门套装", "Starter box"),
                                Zone.ENROLMENT,
                                new Split(300_000, 100_000, 300_000, 300_000, List.of()),
                                800_000,
                                1_100_000,
                                new ReferralRates(100_000, 50_000),
                                500_000,
                                Period.ofDays(7)));
        assertThat(plan.blocks())
                .containsExactly(
                        new OperatorFacts(
                                new LocalizedText("某某商贸", "Example Trading"), "400-000-0000"),
                        new AcknowledgedRules(
                                List.of(
                                        new Acknowledgement(
                                                "CON-06",
                                                "legal officer",
                                                LocalDate.of(2026, 1, 1),
                                                "opinion 12"))),
                        new PoolTerms(
                                100,
                                700_000,
                                200_000,
                                new CapTerms(3_000_000, CapTerms.Basis.SPEND),
                                new IssuanceWindow(
                                        LocalDate.of(2026, 1, 1).toEpochDay(),
                                        LocalDate.of(2026, 12, 31).toEpochDay()),
                                UnclaimedRewards.PLATFORM,
                                new EligibilityLimits(500_000, 1_000_000, 5_000_000, false)),
                        new ReferralTerms(
                                new ReferralRates(100_000, 50_000),
                                new ReferralRates(200_000, 100_000),
                                Qualification.NONE),
                        new AgentTerms(
                                AgentTerms.Mode.ADDITIVE,
                                AgentTerms.Base.ORDER,
                                AgentTerms.Pays.CASH,
                                8_000,
                                5_000,
                                2_000,
                                1_000,
                                List.of(new AgentTerms.Area("northeast", List.of(21, 22, 23)))),
                        new StoreTerms(5_000, true),
                        new TeamTerms(
                                List.of(
                                        new Level("leader", 20_000, 3, 1_000_000),
                                        new Level("manager", 40_000, 5, 10_000_000),
                                        new Level("director", 60_000, 10, 100_000_000)),
                                100_000,
                                20),
                        new AdPointTerms(10_000, 5),
                        new DividendTerms(
                                List.of(
                                        new Dividend("founders", Weights.APPOINTED, 0, 0),
                                        new Dividend(
                                                "cycle", Weights.PURCHASE, 200_000, 3_000_000))),
                        new QueueTerms(1_000_000),
                        new RedPacketTerms(1_000_000, 200_000));
    }

    @Test
    void what_is_left_out_has_its_documented_default() {
        Plan plan = PlanTexts.accepted(PlanTexts.read(PlanTexts.LEAST));

        assertThat(plan.title()).isEqualTo(new LocalizedText("least", "least"));
        assertThat(plan.jurisdiction()).isEqualTo("none");
        assertThat(plan.blocks()).isEmpty();
        assertThat(plan.offers())
                .containsExactly(
                        new OfferTerms(
                                "box",
                                new LocalizedText("box", "box"),
                                Zone.STANDARD,
                                new Split(600_000, 400_000, 0, 0, List.of()),
                                0,
                                0,
                                ReferralRates.NONE,
                                0,
                                Period.ofDays(7)));
    }

    @Test
    void a_pool_without_its_optional_keys_mints_every_day_without_limits() {
        Plan plan =
                PlanTexts.accepted(
                        PlanTexts.read(
                                PlanTexts.LEAST
                                        + """
                                        pool:
                                          issuePrice: "2.5"
                                          mintRatio: 0.333333
                                          retention: "0.2"
                                          cap: { multiple: "1.000001", basis: contribution }
                                        """));

        assertThat(plan.blocks())
                .containsExactly(
                        new PoolTerms(
                                250,
                                333_333,
                                200_000,
                                new CapTerms(1_000_001, CapTerms.Basis.CONTRIBUTION),
                                IssuanceWindow.ALWAYS,
                                UnclaimedRewards.PLATFORM,
                                EligibilityLimits.NONE));
        assertThat(plan.offers().getFirst().mintRatioPpm()).isEqualTo(333_333);
    }

    @Test
    void an_offer_may_name_its_own_mint_ratio_and_referral_rates() {
        Plan plan =
                PlanTexts.accepted(
                        PlanTexts.read(
                                """
                                plan: 1
                                programme: own
                                currency: CNY
                                pool: { issuePrice: "1.00", mintRatio: 70%, retention: 20%,
                                        cap: { multiple: 3, basis: spend } }
                                offers:
                                  own:
                                    split: { cost: 60%, platform: 10%, rewards: 10%, pool: 20% }
                                    mintRatio: 0%
                                    referral: { direct: 10% }
                                  shared:
                                    split: { cost: 60%, platform: 10%, rewards: 10%, pool: 20% }
                                """));

        assertThat(plan.offers()).extracting(OfferTerms::mintRatioPpm).containsExactly(0, 700_000);
        assertThat(plan.offers())
                .extracting(OfferTerms::referral)
                .containsExactly(new ReferralRates(100_000, 0), ReferralRates.NONE);
        assertThat(plan.block(ReferralTerms.class)).contains(ReferralSection.BY_OFFER_ONLY);
    }

    @Test
    void a_split_may_name_every_fund() {
        Plan plan =
                PlanTexts.accepted(
                        PlanTexts.read(
                                PlanTexts.SPECIFICATION.replace(
                                        "rewards: 30%, pool: 30%",
                                        "rewards: 30%, pool: 12%, queue: 10%, redPacket: 5%,"
                                                + " dividend: { founders: 1%, cycle: 2% }")));

        assertThat(plan.offers().getFirst().split())
                .isEqualTo(
                        new Split(
                                300_000,
                                100_000,
                                300_000,
                                120_000,
                                List.of(
                                        new FundShare("dividend", "founders", 10_000),
                                        new FundShare("dividend", "cycle", 20_000),
                                        new FundShare("queue", "", 100_000),
                                        new FundShare("red-packet", "", 50_000))));
    }

    @Test
    void one_language_stands_for_both() {
        String text = PlanTexts.LEAST + "title: { zh: 最小 }\n";

        assertThat(PlanTexts.accepted(PlanTexts.read(text)).title())
                .isEqualTo(new LocalizedText("最小", "最小"));
    }

    @Test
    void an_alias_stands_for_what_it_repeats() {
        String text =
                """
                plan: 1
                programme: repeated
                currency: CNY
                offers:
                  one: { split: &shares { cost: 60%, platform: 40% } }
                  two: { split: *shares }
                """;

        assertThat(PlanTexts.accepted(PlanTexts.read(text)).offers())
                .extracting(OfferTerms::split)
                .containsOnly(new Split(600_000, 400_000, 0, 0, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"101-plan0", "103-plan1", "104-plan0", "105-plan0", "107-plan1"})
    void json_is_a_plan_too(String vector) {
        String text = PlanTexts.resource("vector-" + vector + ".yaml");

        assertThat(PlanTexts.accepted(PlanTexts.read(text)).currency()).isEqualTo("CNY");
        assertThat(PlanTexts.read(text.replace("\n ", "\n\t").replace("\n", "\r\n")))
                .isEqualTo(PlanTexts.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"104-plan0", "108-plan0"})
    void plans_with_a_pool_only_are_read(String vector) {
        String text = PlanTexts.resource("vector-" + vector + ".yaml");

        assertThat(PlanTexts.accepted(PlanTexts.read(text)).block(PoolTerms.class)).isPresent();
    }

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(PlanTexts.inRepository("plans"))) {
            return files.map(file -> "plans/" + file.getFileName()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_example_plans_are_read(String path) throws Exception {
        String text = Files.readString(PlanTexts.inRepository(path));
        Plan plan = PlanTexts.accepted(PlanFile.read(path, text));

        assertThat(path).isEqualTo("plans/" + plan.programme() + ".yaml");
        assertThat(plan.jurisdiction()).isEqualTo(plan.programme().equals("seed") ? "none" : "cn");
    }

    @Test
    void the_local_plan_pays_its_rates_out_of_two_percent() throws Exception {
        String text = Files.readString(PlanTexts.inRepository("plans/local-life.yaml"));
        Plan plan = PlanTexts.accepted(PlanFile.read("local-life.yaml", text));

        assertThat(plan.offers().getFirst().split())
                .isEqualTo(new Split(800_000, 20_000, 20_000, 160_000, List.of()));
        assertThat(plan.offers().getFirst().referral()).isEqualTo(new ReferralRates(3_000, 2_000));
        assertThat(plan.offers().getFirst().settle()).isEqualTo(Period.ZERO);
        assertThat(plan.block(StoreTerms.class)).contains(new StoreTerms(5_000, true));
        assertThat(plan.block(PoolTerms.class).orElseThrow().cap().multiplePpm())
                .isEqualTo(1_200_000);
    }
}
