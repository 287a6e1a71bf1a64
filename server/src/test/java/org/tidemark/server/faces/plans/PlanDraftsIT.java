package org.tidemark.server.faces.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.tidemark.engine.command.By;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.PlanVersions;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** A plan from an example to a version in force, by two people, without the key. */
class PlanDraftsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String GALLERY = "/console/programmes/_plans";
    private static final String APPROVALS = "/console/money/approvals";

    /** For a source of parameters. */
    static final List<String> EXAMPLES = PlanGallery.NAMES;

    private final Approvals approvals = PLATFORM.bean(Approvals.class);

    @Test
    void a_programme_goes_from_an_example_with_own_figures_into_force_by_two_people() {
        Visitor first = money("plans-new-1");
        String draft =
                draft(
                        first,
                        "plain-discount",
                        Map.of("programme", "plans-new", "title.en", "Tea house"),
                        Map.of("discounted-box:", "plans-new-box:"));
        Document page = page(first, draft);
        assertThat(page.select("#verdict .notice.good")).hasSize(1);
        assertThat(page.select("#differences h2").text()).isEqualTo("A new programme");
        assertThat(page.select("#told .disclosure").text()).contains("Tea house");
        assertThat(page.select("#figures pre").text()).isNotEmpty();
        Map<String, String> proposal = proposal(page);
        assertThat(first.post(draft + "/propose", proposal).status()).isEqualTo(302);
        assertThat(first.post(draft + "/propose", proposal).status()).as("twice").isEqualTo(302);
        Approval waits = waiting("plans-new").getFirst();
        assertThat(waiting("plans-new")).hasSize(1);
        assertThat(PLATFORM.get("/api/v1/programmes/plans-new").status()).isEqualTo(404);
        String agree = APPROVALS + "/" + waits.id() + "/agree";
        assertThat(first.post(agree, Map.of()).status()).as("himself").isEqualTo(422);
        Visitor second = money("plans-new-2");
        assertThat(page(second, APPROVALS).select("a[href$=_proposals/" + waits.id() + "]"))
                .hasSize(1);
        Document seen = page(second, "/console/programmes/_proposals/" + waits.id());
        assertThat(seen.select("#text pre").text()).contains("programme: plans-new");
        assertThat(seen.select("#figures pre").text())
                .isEqualTo(page.select("#figures pre").text());
        assertThat(second.post(agree, Map.of()).status()).isEqualTo(302);
        Answer open = PLATFORM.get("/api/v1/programmes/plans-new");
        assertThat(open.status()).isEqualTo(200);
        PLATFORM.following(open.sequence(), "/api/v1/programmes/plans-new/prices");
        assertThat(PLATFORM.bean(PlanVersions.class).of("plans-new"))
                .singleElement()
                .satisfies(version -> {
                    assertThat(version.number()).isEqualTo(1);
                    assertThat(version.by())
                            .isEqualTo(
                                    new By("staff:plans-new-1", "staff:plans-new-2", "a new shop"));
                });
    }

    @Test
    void a_version_is_told_by_what_it_changes_and_listed_with_who_agreed() {
        PLATFORM.adopt("plans-next");
        Visitor first = money("plans-next-1");
        String draft = next(first, "plans-next");
        save(first, draft, Map.of("retention: 20%", "retention: 15%"));
        Document page = page(first, draft);
        assertThat(page.select("#differences li").eachText())
                .containsExactly("Retention 20% → 15% Members get more for their points.");
        first.post(draft + "/propose", proposal(page));
        Approval waits = waiting("plans-next").getFirst();
        Visitor second = money("plans-next-2");
        assertThat(
                        page(second, "/console/programmes/_proposals/" + waits.id())
                                .select("#differences li")
                                .eachText())
                .containsExactly("Retention 20% → 15% Members get more for their points.");
        second.post(APPROVALS + "/" + waits.id() + "/agree", Map.of());
        assertThat(approvals.find(waits.id()).orElseThrow().state()).isEqualTo(ApprovalState.DONE);
        Answer now = PLATFORM.get("/api/v1/programmes/plans-next");
        PLATFORM.following(now.sequence(), "/api/v1/programmes/plans-next/prices");
        Document versions = page(first, "/console/programmes/plans-next/versions");
        assertThat(versions.select("#version-2").text())
                .contains(
                        "staff:plans-next-1",
                        "staff:plans-next-2",
                        "a new shop",
                        "Retention 20% → 15%");
        assertThat(versions.select("#version-1 li")).isEmpty();
        assertThat(versions.select("section").first().id()).isEqualTo("version-2");
    }

    @Test
    void what_makes_earned_terms_worse_is_told_and_cannot_be_proposed() {
        PLATFORM.adopt("plans-worse");
        Visitor first = money("plans-worse-1");
        String draft = next(first, "plans-worse");
        save(first, draft, Map.of("retention: 20%", "retention: 25%"));
        Document page = page(first, draft);
        assertThat(page.select("#verdict .bad").text()).contains("20%", "25%");
        assertThat(page.select("#propose form")).isEmpty();
        assertThat(first.post(draft + "/propose", forged(page)).status()).isEqualTo(422);
        assertThat(waiting("plans-worse")).isEmpty();
    }

    @Test
    void what_the_rule_pack_holds_back_cannot_be_proposed_even_by_a_forged_form() {
        Visitor first = money("plans-law-1");
        String draft = draft(first, "local-life", Map.of("programme", "plans-law"), Map.of());
        String text = page(first, draft).getElementById("text").wholeText();
        String without = text.replaceFirst("(?s)acknowledged:.*?\n(?=[a-z])", "");
        assertThat(save(first, draft, text, without).status()).isEqualTo(302);
        Document page = page(first, draft);
        assertThat(page.select("#law li")).isNotEmpty();
        assertThat(page.select("#law[open]")).hasSize(1);
        assertThat(page.select("#propose form")).isEmpty();
        assertThat(first.post(draft + "/propose", forged(page)).status()).isEqualTo(422);
        assertThat(waiting("plans-law")).isEmpty();
    }

    @Test
    void mistakes_are_told_at_their_lines_beside_the_text_that_stays() {
        Visitor first = money("plans-wrong-1");
        String draft = draft(first, "seed", Map.of("programme", "plans-wrong"), Map.of());
        save(
                first,
                draft,
                Map.of("retention: 20%", "retention: twenty", "mintRatio: 70%", "mintRation: 70%"));
        Document page = page(first, draft);
        String text = page.getElementById("text").wholeText();
        assertThat(page.select("#mistakes li")).hasSize(2);
        for (String wrong : List.of("  mintRation: 70%", "  retention: twenty")) {
            int line = text.lines().toList().indexOf(wrong) + 1;
            assertThat(page.select("#mistakes li").eachText())
                    .anyMatch(told ->
                            told.startsWith("Line " + line + ",") && told.contains(wrong.strip()));
        }
        assertThat(page.select("#propose form")).isEmpty();
    }

    @Test
    void who_saves_over_somebody_elses_change_is_told_and_keeps_what_he_typed() {
        Visitor first = money("plans-both-1");
        Visitor second = money("plans-both-2");
        String draft = draft(first, "seed", Map.of("programme", "plans-both"), Map.of());
        String text = page(first, draft).getElementById("text").wholeText();
        assertThat(save(second, draft, text, text + "# second\n").status()).isEqualTo(302);
        Answer late = save(first, draft, text, text + "# first\n");
        assertThat(late.status()).isEqualTo(422);
        assertThat(Jsoup.parse(late.http().body()).getElementById("text").wholeText())
                .contains("# first");
        assertThat(page(first, draft).getElementById("text").wholeText()).contains("# second");
        Map<String, String> old = proposal(page(second, draft));
        old.put("checked", PlanDraft.markOf(text));
        assertThat(second.post(draft + "/propose", old).status())
                .as("not what was checked")
                .isEqualTo(422);
    }

    @Test
    void a_draft_can_be_removed() {
        Visitor first = money("plans-gone-1");
        String draft = draft(first, "seed", Map.of("programme", "plans-gone"), Map.of());
        assertThat(page(first, GALLERY).select("#drafts").text()).contains("plans-gone");
        assertThat(first.post(draft + "/remove", Map.of()).status()).isEqualTo(302);
        assertThat(first.get(draft).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_example_makes_a_draft_that_the_check_reads(String example) {
        Visitor first = money("plans-all-1");
        assertThat(page(first, GALLERY).select("#examples a").eachAttr("href"))
                .contains(GALLERY + "/" + example);
        String draft = draft(first, example, Map.of("programme", "of-" + example), Map.of());
        Document page = page(first, draft);
        assertThat(page.select("#mistakes")).isEmpty();
        assertThat(page.select("#verdict .good, #verdict .bad"))
                .as("it may go live, or the ledger says why not")
                .isNotEmpty();
        assertThat(first.get(draft + "?lang=zh").http().body()).doesNotContain("plans.");
        first.get(draft + "?lang=en");
        first.post(draft + "/remove", Map.of());
    }

    @Test
    void an_example_without_a_value_is_told_at_its_field() {
        Visitor first = money("plans-empty-1");
        Map<String, String> form = new HashMap<>();
        form.put("programme", "");
        form.put("title.en", "stays");
        Answer refused = first.post(GALLERY + "/seed", form);
        assertThat(refused.status()).isEqualTo(422);
        Document page = Jsoup.parse(refused.http().body());
        assertThat(page.getElementById("programme").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.getElementById("title-en").val()).isEqualTo("stays");
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"CONTENT", "SUPPORT"})
    void who_has_nothing_to_do_with_money_makes_no_plans(StaffRole role) {
        Visitor staff = PLATFORM.visitor().staff(role.name());
        assertThat(staff.get(GALLERY).status()).as("he may look").isEqualTo(200);
        assertThat(staff.post(GALLERY + "/seed", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void the_operator_key_proposes_no_plan() {
        Visitor operator = PLATFORM.visitor();
        operator.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        operator.get("/?lang=en");
        String draft =
                draft(
                        operator,
                        "plain-discount",
                        Map.of("programme", "plans-key"),
                        Map.of("discounted-box:", "plans-key-box:"));
        assertThat(operator.post(draft + "/propose", proposal(page(operator, draft))).status())
                .isEqualTo(422);
        assertThat(waiting("plans-key")).isEmpty();
    }

    private static Visitor money(String name) {
        Visitor staff = TestStaff.signedIn(PLATFORM, name, EnumSet.of(StaffRole.FINANCE));
        staff.get("/?lang=en");
        return staff;
    }

    private List<Approval> waiting(String programme) {
        return approvals.waiting().stream()
                .filter(one -> one.action() == ApprovalAction.PLAN)
                .filter(one -> one.subject().equals(programme))
                .toList();
    }

    private static Document page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.http().body());
    }

    /** A draft of an example, and what else is changed in its text; its path. */
    private static String draft(
            Visitor staff,
            String example,
            Map<String, String> values,
            Map<String, String> changes) {
        Answer made = staff.post(GALLERY + "/" + example, values);
        assertThat(made.status()).as(example).isEqualTo(302);
        String draft = path(made);
        if (!changes.isEmpty()) {
            save(staff, draft, changes);
        }
        return draft;
    }

    private static String next(Visitor staff, String programme) {
        return path(staff.post("/console/programmes/" + programme + "/draft", Map.of()));
    }

    private static String path(Answer led) {
        return led.http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
    }

    private static void save(Visitor staff, String draft, Map<String, String> changes) {
        String text = page(staff, draft).getElementById("text").wholeText();
        String changed = text;
        for (Map.Entry<String, String> change : changes.entrySet()) {
            assertThat(changed).contains(change.getKey());
            changed = changed.replace(change.getKey(), change.getValue());
        }
        assertThat(save(staff, draft, text, changed).status()).isEqualTo(302);
    }

    /** As a browser sends it: with two characters at the end of a line. */
    private static Answer save(Visitor staff, String draft, String before, String text) {
        return staff.post(
                draft,
                Map.of(
                        "text",
                        text.replace("\n", "\r\n"),
                        "before",
                        PlanDraft.markOf(before),
                        "_page",
                        draft));
    }

    /** The form that proposes what the page has checked, filled in. */
    private static Map<String, String> proposal(Document page) {
        Map<String, String> form = new HashMap<>();
        for (String field : List.of("command", "checked")) {
            form.put(field, page.select("#propose input[name=" + field + "]").attr("value"));
        }
        form.put("reason", "a new shop");
        return form;
    }

    /** The same where the page has no such form. */
    private static Map<String, String> forged(Document page) {
        return Map.of(
                "command",
                UUID.randomUUID().toString(),
                "checked",
                page.select("input[name=before]").attr("value"),
                "reason",
                "a new shop");
    }
}
