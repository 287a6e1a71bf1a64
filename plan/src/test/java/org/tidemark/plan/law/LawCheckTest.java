package org.tidemark.plan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Acknowledgements, open questions and what they mean for going live. */
class LawCheckTest {

    private static final String STORES = RulesTest.text("PAY-01-fires.yaml");
    private static final String REFUSED = RulesTest.text("PYR-02-fires.yaml");

    private static LawCheck check(String text) {
        return LawCheck.of(RulesTest.subject(text));
    }

    private static String acknowledged(String... rules) {
        StringBuilder text = new StringBuilder("acknowledged:\n");
        for (String rule : rules) {
            text.append("  - { rule: ")
                    .append(rule)
                    .append(", by: head of legal, on: 2026-11-22, reference: opinion 1 }\n");
        }
        return text.toString();
    }

    private static List<Finding> strays(LawCheck check) {
        return check.findings().stream()
                .filter(finding -> finding.rule().equals(LawCheck.STRAY_ACKNOWLEDGEMENT))
                .toList();
    }

    @Test
    void what_nobody_answers_for_keeps_a_plan_from_going_live() {
        LawCheck open = check(STORES);
        assertThat(open.mayGoLive()).isFalse();
        assertThat(open.findings())
                .filteredOn(Finding::isOpen)
                .extracting(Finding::rule)
                .containsExactly("PAY-01");

        LawCheck answered = check(STORES + acknowledged("PAY-01"));
        assertThat(answered.mayGoLive()).isTrue();
        assertThat(answered.findings())
                .filteredOn(finding -> finding.rule().equals("PAY-01"))
                .flatExtracting(Finding::acknowledgements)
                .singleElement()
                .satisfies(one -> assertThat(one.by()).isEqualTo("head of legal"));
        assertThat(strays(answered)).isEmpty();
    }

    @Test
    void a_refusal_cannot_be_acknowledged_away() {
        LawCheck check = check(REFUSED + acknowledged("PYR-02"));

        assertThat(check.mayGoLive()).isFalse();
        assertThat(strays(check)).hasSize(1);
    }

    @Test
    void an_acknowledgement_of_what_did_not_fire_is_a_finding_on_its_line() {
        LawCheck check = check(STORES + acknowledged("PAY-01", "PYR-03", "PAY-1"));

        assertThat(check.mayGoLive()).isTrue();
        int lines = (int) STORES.lines().count();
        assertThat(strays(check))
                .extracting(finding -> finding.occurrences().getFirst().line())
                .containsExactly(lines + 3, lines + 4);
        assertThat(strays(check)).extracting(Finding::severity).containsOnly(Severity.NOTE);
    }

    @Test
    void a_rule_whose_facts_are_not_given_is_an_open_question_that_may_be_answered_ahead() {
        LawCheck check = check(STORES + acknowledged("PAY-01", "SEC-01"));

        assertThat(check.questions())
                .extracting(question -> question.rule() + " " + question.fact())
                .containsExactly(
                        "PYR-08 members",
                        "PYR-08 sponsorDepth",
                        "FND-06 issuesCoins",
                        "FND-06 grantsInBatches",
                        "SEC-01 grantsShares",
                        "CON-04 noticeDays",
                        "CON-08 leastAge");
        assertThat(strays(check)).isEmpty();
    }

    @Test
    void evidence_of_delivery_is_asked_for_only_where_a_pool_is_fed() {
        assertThat(check(RulesTest.text("CON-06-fires.yaml")).questions())
                .extracting(OpenQuestion::rule)
                .contains("CON-10");
        assertThat(check(STORES).questions())
                .extracting(OpenQuestion::rule)
                .doesNotContain("CON-10");
    }

    @Test
    void with_stores_only_an_order_at_a_till_may_settle_before_the_return_window_ends() {
        String till = RulesTest.text("CON-01-silent.yaml");
        assertThat(till).contains("settle: P0D", "stores:");

        assertThat(check(till.replace("P0D", "P3D")).findings())
                .extracting(Finding::rule)
                .contains("CON-01");
        assertThat(check(till.replace("P0D", "P1W")).findings())
                .extracting(Finding::rule)
                .doesNotContain("CON-01");
    }

    @Test
    void figures_in_advice_are_the_plans_own() {
        LawCheck check = check(RulesTest.text("ENG-06-fires.yaml"));

        assertThat(check.findings())
                .filteredOn(finding -> finding.rule().startsWith("ENG"))
                .extracting(finding -> finding.advice().zh())
                .anySatisfy(zh -> assertThat(zh).contains("3107倍"))
                .anySatisfy(zh -> assertThat(zh).contains("7.7%"))
                .anySatisfy(zh -> assertThat(zh).contains("86%"))
                .anySatisfy(zh -> assertThat(zh).contains("14.5倍"));
    }

    @Test
    void without_a_jurisdiction_no_rule_is_touched() {
        LawCheck check = check(STORES.replace("jurisdiction: cn", "jurisdiction: none"));

        assertThat(check.findings()).isEmpty();
        assertThat(check.questions()).isEmpty();
        assertThat(check.mayGoLive()).isTrue();
    }
}
