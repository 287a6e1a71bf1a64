package org.tidemark.plan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.BadFactsException;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.economics.Assumptions;
import org.tidemark.plan.economics.PlanEconomics;
import org.tidemark.plan.shape.Place;
import org.tidemark.plan.shape.Places;

/**
 * Each rule of the pack on two small plans, one that makes it fire and one that does not: files
 * named by the rule. A line that ends in an arrow is one that a finding must point to.
 */
class RulesTest {

    private static final RulePack PACK = RulePack.of("cn").orElseThrow();
    private static final String ARROW = "# <--";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** The reader refuses a mint ratio above one, so that no file makes this rule fire. */
    private static final String REFUSED_BY_THE_READER = "ENG-01";

    static Stream<String> rules() {
        return PACK.rules().stream().map(LawRule::id);
    }

    static Stream<String> rulesOfFiles() {
        return rules().filter(rule -> !rule.equals(REFUSED_BY_THE_READER));
    }

    @ParameterizedTest
    @MethodSource("rulesOfFiles")
    void a_rule_fires_on_the_line_that_it_is_about(String rule) {
        String text = text(rule + "-fires.yaml");
        Finding finding = find(text, rule).orElseThrow();

        assertThat(finding.severity()).isEqualTo(PACK.rule(rule).orElseThrow().severity());
        assertThat(finding.advice().zh()).isNotBlank().doesNotContain("{");
        assertThat(finding.advice().en()).isNotBlank().doesNotContain("{");
        assertThat(finding.occurrences())
                .allSatisfy(one -> {
                    assertThat(one.found().zh()).isNotBlank();
                    assertThat(one.found().en()).isNotBlank();
                });
        if (text.contains(ARROW)) {
            assertThat(finding.occurrences().stream().map(Occurrence::line))
                    .containsExactlyElementsOf(arrows(text));
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_silent_where_nothing_touches_it(String rule) {
        assertThat(find(text(rule + "-silent.yaml"), rule)).isEmpty();
    }

    @Test
    void a_plan_that_mints_more_than_is_paid_in_is_refused_wherever_it_comes_from() {
        LawSubject subject = subject(text("ENG-01-silent.yaml"));
        Plan plan = subject.plan();
        OfferTerms box = plan.offers().getFirst();
        OfferTerms generous =
                new OfferTerms(
                        box.id(),
                        box.title(),
                        box.zone(),
                        box.split(),
                        1_000_001,
                        box.adPointsPpm(),
                        box.referral(),
                        box.coinsPpm(),
                        box.settle());
        Plan changed =
                new Plan(
                        plan.programme(),
                        plan.title(),
                        plan.jurisdiction(),
                        plan.currency(),
                        List.of(generous),
                        plan.blocks());
        Map<String, Place> places = new HashMap<>(subject.places().byPath());
        places.put("offers.box.mintRatio", new Place(9, 5));
        LawSubject told =
                new LawSubject(
                        changed,
                        new Places(places),
                        subject.economics(),
                        subject.facts(),
                        List.of());

        assertThat(LawCheck.of(told).findings())
                .filteredOn(finding -> finding.rule().equals("ENG-01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isOpen()).isTrue();
                    assertThat(finding.occurrences().getFirst().line()).isEqualTo(9);
                    assertThat(finding.occurrences().getFirst().found().en()).contains("100.0001%");
                });
    }

    @Test
    void every_rule_has_a_condition_and_every_condition_a_rule() {
        assertThat(Conditions.rules()).containsExactlyInAnyOrderElementsOf(rules().toList());
    }

    private static Optional<Finding> find(String text, String rule) {
        return LawCheck.of(subject(text)).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst();
    }

    static LawSubject subject(String text) {
        PlanReadResult result = PlanFile.read("plan.yaml", text);
        if (!(result instanceof PlanReadResult.Accepted accepted)) {
            throw new AssertionError(((PlanReadResult.Refused) result).report());
        }
        return new LawSubject(
                accepted.plan(),
                accepted.places(),
                PlanEconomics.of(accepted.plan(), Assumptions.usual(DAY)),
                facts(comment(text, "facts").orElse("{}")),
                comment(text, "copy").stream()
                        .map(copy -> new AdvertisingCopy("copy.md", copy))
                        .toList());
    }

    private static PlanFacts facts(String text) {
        try {
            return PlanFacts.read("facts.yaml", text);
        } catch (BadFactsException e) {
            throw new AssertionError(e);
        }
    }

    /** What a comment at the beginning says: {@code # facts: { members: 30 }}. */
    private static Optional<String> comment(String text, String name) {
        String start = "# " + name + ": ";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    private static List<Integer> arrows(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).endsWith(ARROW))
                .mapToObj(i -> i + 1)
                .toList();
    }

    static String text(String name) {
        try (InputStream in = RulesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
