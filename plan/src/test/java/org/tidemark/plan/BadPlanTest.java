package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.plan.BadPlanException;

/** Rules between the keys of a plan, each from the sample of the specification with one change. */
class BadPlanTest {

    private static final String SAMPLE = PlanTexts.SPECIFICATION;

    private static void refused(String text, String path, String words) {
        assertThat(PlanTexts.mistakes(PlanTexts.read(text)))
                .as(text)
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.path()).isEqualTo(path);
                    assertThat(mistake.message()).contains(words);
                });
    }

    private static String changed(String text, String from, String to) {
        assertThat(text).contains(from);
        return text.replace(from, to);
    }

    /** The text without a block that starts at a line's beginning. */
    private static String without(String text, String block) {
        String shorter = text.replaceFirst("(?m)^" + block + ":.*\\n( .*\\n)*", "");
        assertThat(shorter).isNotEqualTo(text);
        return shorter;
    }

    @ParameterizedTest
    @CsvSource({"29.9999%,add 0.0001%", "30.0001%,take away 0.0001%", "0%,add 30%"})
    void a_split_is_exactly_one_whole(String pool, String fix) {
        refused(
                changed(SAMPLE, "pool: 30% }", "pool: " + pool + " }"),
                "offers.starter-box.split",
                fix);
    }

    @Test
    void rewards_on_an_order_fit_into_the_rewards_share() {
        String tight =
                changed(SAMPLE, "platform: 10%, rewards: 30%", "platform: 22.9%, rewards: 17.1%");
        PlanTexts.accepted(PlanTexts.read(tight));

        refused(
                changed(
                        SAMPLE,
                        "platform: 10%, rewards: 30%",
                        "platform: 22.9001%, rewards: 17.0999%"),
                "offers.starter-box.split.rewards",
                "17.0999%, but rates of 17.1% are promised out of it"
                        + " (referral 15%, recruiter 0.5%, agents 1.6%)");
    }

    @Test
    void differential_agents_count_their_highest_rate_only() {
        String differential = changed(SAMPLE, "mode: additive ", "mode: differential ");
        PlanTexts.accepted(
                PlanTexts.read(
                        changed(
                                differential,
                                "platform: 10%, rewards: 30%",
                                "platform: 23.7%, rewards: 16.3%")));

        refused(
                changed(
                        differential,
                        "platform: 10%, rewards: 30%",
                        "platform: 23.7001%, rewards: 16.2999%"),
                "offers.starter-box.split.rewards",
                "agents 0.8%");
    }

    @Test
    void agents_paid_otherwise_do_not_count_against_the_rewards_share() {
        String tight =
                changed(SAMPLE, "platform: 10%, rewards: 30%", "platform: 24.5%, rewards: 15.5%");

        refused(tight, "offers.starter-box.split.rewards", "agents 1.6%");
        PlanTexts.accepted(PlanTexts.read(changed(tight, "pays: cash  ", "pays: contribution  ")));
        PlanTexts.accepted(PlanTexts.read(changed(tight, "base: order  ", "base: adRelease  ")));
    }

    @Test
    void an_offers_own_referral_rates_count_instead_of_the_programmes() {
        String own = "    referral: { direct: 10%, indirect: 5% }";

        refused(
                changed(SAMPLE, own, "    referral: { direct: 28%, indirect: 0% }"),
                "offers.starter-box.split.rewards",
                "referral 28%");
        PlanTexts.accepted(
                PlanTexts.read(
                        changed(
                                SAMPLE,
                                "  order:     { direct: 10%, indirect: 5% }",
                                "  order:     { direct: 60%, indirect: 40% }")));
    }

    @Test
    void a_repurchase_offer_needs_an_enrolment_offer() {
        refused(
                changed(SAMPLE, "zone: enrolment  ", "zone: repurchase  "),
                "offers.starter-box.zone",
                "no offer enrols");
    }

    @ParameterizedTest
    @CsvSource({
        "adPoints: 110%,offers.box.adPoints,adPoints",
        "mintRatio: 70%,offers.box.mintRatio,pool"
    })
    void an_offer_earns_nothing_that_the_plan_does_not_have(
            String key, String path, String mechanism) {
        refused(
                PlanTexts.LEAST + "    " + key + "\n",
                path,
                "the plan has no " + mechanism + ": add the block " + mechanism);
    }

    @ParameterizedTest
    @CsvSource({
        "pool: 40%,pool,the plan has no pool",
        "queue: 40%,queue,the plan has no queue",
        "redPacket: 40%,redPacket,the plan has no redPacket",
        "dividend: { founders: 40% },dividend.founders,the plan has no such dividend"
    })
    void a_share_needs_its_mechanism(String share, String key, String words) {
        String text = changed(PlanTexts.LEAST, "platform: 40%", share);

        refused(text, "offers.box.split." + key, words);
    }

    @Test
    void a_share_of_zero_is_no_share() {
        PlanTexts.accepted(
                PlanTexts.read(
                        changed(PlanTexts.LEAST, "platform: 40%", "platform: 40%, pool: 0%")));
    }

    @Test
    void rates_on_releases_need_ad_points() {
        String noAdPoints = changed(without(SAMPLE, "adPoints"), "adPoints: 110%", "# none");

        refused(noAdPoints, "referral.adRelease", "the plan has no ad points");
        refused(
                changed(without(noAdPoints, "referral"), "base: order  ", "base: adRelease  "),
                "agents.base",
                "write base: order");
    }

    @Test
    void a_purchase_dividend_has_unit_and_cap_and_an_appointed_one_neither() {
        refused(
                changed(SAMPLE, ", cap: 300% }", " }"),
                "dividends.cycle",
                "the key \"cap\" is missing");
        refused(
                changed(SAMPLE, "{ weights: appointed }", "{ weights: appointed, unit: \"1.00\" }"),
                "dividends.founders.unit",
                "remove this key");
    }

    @Test
    void what_is_mistaken_already_causes_no_second_mistake() {
        refused(
                changed(SAMPLE, "rewards: 30%, pool", "rewards: x%, pool"),
                "offers.starter-box.split.rewards",
                "no percentage");
        refused(changed(SAMPLE, "\npool:", "\npol:"), "pol", "did you mean \"pool\"?");
        refused(
                changed(SAMPLE, "zone: enrolment  ", "zone: enrollment  "),
                "offers.starter-box.zone",
                "did you mean \"enrolment\"?");
    }

    @Test
    void the_engines_reader_names_every_mistake() {
        String text = changed(changed(PlanTexts.LEAST, "CNY", "cny"), "60%", "61%");

        assertThatThrownBy(() -> new YamlPlanReader().read(text))
                .isInstanceOf(BadPlanException.class)
                .hasMessage(
                        """
                        plan:3:11: currency: "cny" does not fit; allowed: an ISO 4217 code like CNY
                        plan:6:5: offers.box.split: the split adds up to 101%, allowed: exactly 100%; \
                        take away 1%\
                        """);
    }

    @Test
    void the_engines_reader_gives_the_plan() throws Exception {
        assertThat(new YamlPlanReader().read(PlanTexts.LEAST))
                .isEqualTo(PlanTexts.accepted(PlanTexts.read(PlanTexts.LEAST)));
    }
}
