package org.tidemark.plan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.engine.mechanism.Eligibility;
import org.tidemark.engine.mechanism.OfferOutlook;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.BadFactsException;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.PlanFigures;

class DisclosureTest {

    private static final List<String> PROMISES =
            List.of(
                    "只涨不跌",
                    "稳赚",
                    "保本",
                    "全返",
                    "免费消费",
                    "躺赚",
                    "翻倍",
                    "回本",
                    "零风险",
                    "risk-free",
                    "only goes up");

    private static final Pattern FIGURE = Pattern.compile("¥?[0-9][0-9,.-]*[0-9]%?|[0-9]%?");
    private static final int LONGEST_LINE = 240;

    private static final RunningFigures RUNNING =
            new RunningFigures(
                    LocalDate.of(2026, 11, 20),
                    4_000_000,
                    1_000_000_000,
                    0,
                    400,
                    180,
                    150,
                    List.of());

    static Stream<Plan> plans() {
        return Stream.of(
                Plans.read(Plans.LEAST),
                Plans.read(Plans.LIMITED),
                Plans.file("seed.yaml"),
                Plans.file("local-life.yaml"),
                Plans.file("health-mall.yaml"));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void both_languages_say_something_everywhere_and_nothing_is_left_to_fill_in(Plan plan) {
        Disclosure disclosure = Plans.disclosure(plan);

        texts(disclosure)
                .forEach(text -> {
                    assertThat(text.zh()).isNotEmpty().doesNotContain("{", "}");
                    assertThat(text.en()).isNotEmpty().doesNotContain("{", "}");
                });
        for (Language language : Language.values()) {
            String page = DisclosurePage.of(disclosure, language);
            assertThat(page).doesNotContain("{{", "<script", "http:", "https:", "src=");
        }
    }

    @Test
    void the_notice_that_the_operator_states_is_told_and_none_is_warned_of() throws Exception {
        Plan plan = Plans.file("local-life.yaml");

        assertThat(english(withFacts(plan, "noticeDays: 15")))
                .contains("made public at least 15 days before it holds")
                .doesNotContain("no term of notice");
        assertThat(english(withFacts(plan, "noticeDays: 0"))).contains("no term of notice");
        assertThat(english(withFacts(plan, "members: 7"))).contains("no term of notice");
        assertThat(DisclosureText.of(withFacts(plan, "noticeDays: 15"), Language.ZH))
                .contains("新版规则至少公示 15 天后才生效");
    }

    private static Disclosure withFacts(Plan plan, String facts) throws BadFactsException {
        return Disclosure.of(
                plan, plan.offers().getFirst(), 100_000, PlanFacts.read("facts.yaml", facts));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothing_promises_a_gain(Plan plan) {
        texts(Plans.disclosure(plan))
                .forEach(text -> {
                    assertThat(text.zh()).doesNotContain(PROMISES);
                    assertThat(text.en()).doesNotContainIgnoringCase("guaranteed return");
                });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void every_plan_says_who_runs_it_how_it_changes_and_what_it_is_not(Plan plan) {
        assertThat(Plans.disclosure(plan).parts())
                .extracting(Part::id)
                .contains("offer", "split", "gains", "return", "change", "limits", "operator");
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 80000, 0, at the price before this order",
        "PAUSED, 80000, 0, the operator has paused points",
        "OUTSIDE_WINDOW, 80000, 0, not one of the days on which orders earn points",
        "UNVERIFIED, 80000, 0, only members with a verified identity",
        "OVER_LIMIT, 80000, 0, 'of the ¥800.00 paid, ¥500.00 earns points'",
        "WHOLE, 80000, 20000, 200.00 coins",
        "ONLY_COINS, 0, 80000, What is paid with coins alone earns no points."
    })
    void an_order_is_told_as_the_ledger_tells_it_and_why_it_earns_less(
            Eligibility eligibility, long paid, long coins, String why) {
        Plan plan = Plans.file("local-life.yaml");
        long eligible =
                switch (eligibility) {
                    case WHOLE -> paid;
                    case OVER_LIMIT -> 50_000;
                    case NO_POINTS, ONLY_COINS, PAUSED, OUTSIDE_WINDOW, UNVERIFIED -> 0;
                };
        OfferOutlook outlook =
                new OfferOutlook(
                        plan.offers().getFirst().id(),
                        paid,
                        coins,
                        paid / 10,
                        eligibility,
                        eligible,
                        eligible * 1_000,
                        eligible / 20,
                        eligible / 2);

        Disclosure told = Disclosure.of(plan, plan.offers().getFirst(), outlook, RUNNING);

        assertThat(english(told)).contains(why);
        theLinesSayNothingElse(told);
        texts(told)
                .forEach(text -> {
                    assertThat(text.zh()).isNotEmpty().doesNotContain("{", "}", "NaN");
                    assertThat(text.en()).isNotEmpty().doesNotContain("{", "}", "NaN");
                });
        if (paid > 0) {
            assertThat(english(told))
                    .contains(PlanFigures.points(eligible * 1_000))
                    .contains(PlanFigures.money(plan.currency(), eligible / 20));
            assertThat(english(told).contains("there is nothing to wait for"))
                    .isEqualTo(eligible == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void three_lines_say_the_whole_in_short_and_no_other_figure(Plan plan) {
        for (OfferTerms offer : plan.offers()) {
            for (long price : List.of(1L, 999L, 29_900L, 100_000L, 7_777_777L)) {
                theLinesSayNothingElse(Disclosure.of(plan, offer, price));
                theLinesSayNothingElse(Disclosure.of(plan, offer, price, RUNNING));
            }
        }
    }

    private static void theLinesSayNothingElse(Disclosure told) {
        assertThat(told.lines()).hasSize(3);
        for (Language language : Language.values()) {
            String whole = DisclosureText.of(told, language);
            for (Block.Saying line : told.lines()) {
                String words = language.of(line.text());
                assertThat(words).isNotEmpty().doesNotContain("{", "}", "NaN");
                assertThat(words.length()).as(words).isLessThan(LONGEST_LINE);
                Matcher figure = FIGURE.matcher(words);
                while (figure.find()) {
                    assertThat(whole).as(words).contains(figure.group());
                }
            }
        }
    }

    @Test
    void whoever_earns_points_of_a_part_waits_longer() {
        Plan plan = Plans.file("local-life.yaml");
        OfferTerms offer = plan.offers().getFirst();

        String whole = english(Disclosure.of(plan, offer, part(offer, 80_000), RUNNING));
        String part = english(Disclosure.of(plan, offer, part(offer, 40_000), RUNNING));

        assertThat(times(part)).isGreaterThan(times(whole));
    }

    private static OfferOutlook part(OfferTerms offer, long eligible) {
        return new OfferOutlook(
                offer.id(), 80_000, 0, 8_000, Eligibility.OVER_LIMIT, eligible, 1, 1, 1);
    }

    private static double times(String text) {
        Matcher figure =
                Pattern.compile("Points worth the [^ ]+ you paid +([0-9,.]+) times").matcher(text);
        assertThat(figure.find()).as(text).isTrue();
        return Double.parseDouble(figure.group(1).replace(",", ""));
    }

    @Test
    void the_local_plan_gives_112_points_that_fetch_89_60_and_never_the_price() {
        String text = english(Plans.disclosure(Plans.file("local-life.yaml")));

        assertThat(text)
                .containsPattern("You get points +112\\.000000")
                .containsPattern("Sold now they fetch +¥89\\.60")
                .containsPattern("The same money as a discount +¥160\\.00")
                .containsPattern("Points worth the ¥1,000\\.00 you paid +1,477 times")
                .containsPattern("Selling pays ¥1,000\\.00 +never")
                .contains("forced out with at most ¥960.00", "3,107 times")
                .containsPattern("ever be paid back +7\\.7%")
                .containsPattern("less than the discount +85\\.5%")
                .containsPattern("of which nobody claims +¥7\\.00")
                .contains("Example Local Services", "400-000-0000", "12315");
    }

    @Test
    void the_seed_plan_tells_the_growth_until_selling_pays_the_price() {
        assertThat(english(Plans.disclosure(Plans.file("seed.yaml"))))
                .containsPattern("Selling pays ¥1,000\\.00 +382 times")
                .containsPattern("at most +¥2,400\\.00")
                .contains("Do not pay before it does");
    }

    @Test
    void a_plan_in_which_nobody_gets_less_than_the_discount_does_not_say_that_somebody_does() {
        assertThat(english(Plans.disclosure(Plans.file("fairest.yaml"))))
                .containsPattern("Sold now they fetch +¥160\\.00")
                .contains("no more than the discount, and not what you paid")
                .doesNotContain("¥0.00 less", "0.0% of the orders", "Those who joined early");
    }

    @Test
    void a_running_pool_is_quoted_at_its_price_and_dated_by_its_last_90_days() {
        Plan plan = Plans.file("local-life.yaml");
        String text = english(Disclosure.of(plan, plan.offers().getFirst(), 100_000, RUNNING));

        assertThat(text) // price 40: 112.00 / 40; sold at (40 000 + 160) / (1000 + 2.8)
                .containsPattern("You get points +2\\.800000")
                .containsPattern("Sold now they fetch +¥89\\.70")
                .containsPattern("at the last 90 days' growth +20[0-9]{2}-[0-9]{2}-[0-9]{2}")
                .containsPattern("orders as they are now +not within a hundred years")
                .containsPattern("In the pool +¥40,000\\.00")
                .contains("as of 2026-11-20");
    }

    @Test
    void limits_and_a_cap_of_the_contribution_are_in_the_figures() {
        assertThat(english(Plans.disclosure(Plans.read(Plans.LIMITED)))) // half is eligible
                .containsPattern("You get points +25\\.000000")
                .containsPattern("Sold now they fetch +¥45\\.00")
                .containsPattern("The forced exit pays at most +¥180\\.00")
                .contains("At most ¥500.00 an order", "from 2026-01-01 to 2026-12-31")
                .contains("verified identity", "Queue rebate: paid by later orders");
    }

    @Test
    void the_record_shows_six_months_and_takes_older_ones_together() {
        List<RunningFigures.JoiningMonth> months =
                Stream.iterate(YearMonth.of(2026, 1), month -> month.plusMonths(1))
                        .limit(8)
                        .map(month ->
                                new RunningFigures.JoiningMonth(month, 10, 10_000, 500, 1_000, 1))
                        .toList();
        RunningFigures figures =
                new RunningFigures(
                        RUNNING.asOf(), 4_000_000, 1_000_000_000, 0, 400, 180, 0, months);
        Plan plan = Plans.file("seed.yaml");
        String text = english(Disclosure.of(plan, plan.offers().getFirst(), 100_000, figures));

        assertThat(text)
                .containsPattern("earlier +20 +5\\.0% +15\\.0% +2")
                .containsPattern("2026-03 +10 +5\\.0% +15\\.0% +1")
                .containsPattern("all +80 +5\\.0% +15\\.0% +8")
                .doesNotContain("2026-02");
    }

    private static String english(Disclosure disclosure) {
        return DisclosureText.of(disclosure, Language.EN);
    }

    private static Stream<LocalizedText> texts(Disclosure disclosure) {
        return Stream.concat(
                disclosure.lines().stream().map(Block.Saying::text),
                disclosure.parts().stream()
                        .flatMap(part ->
                                Stream.concat(
                                        Stream.of(part.heading()),
                                        part.blocks().stream().flatMap(DisclosureTest::texts))));
    }

    private static Stream<LocalizedText> texts(Block block) {
        return switch (block) {
            case Block.Saying saying -> Stream.of(saying.text());
            case Block.Figure figure -> Stream.of(figure.name(), figure.value());
            case Block.Table table ->
                    Stream.concat(
                            table.headings().stream(), table.rows().stream().flatMap(List::stream));
        };
    }
}
