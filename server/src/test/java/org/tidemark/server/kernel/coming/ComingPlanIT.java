package org.tidemark.server.kernel.coming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.By;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.PlanVersions;
import org.tidemark.server.kernel.programmes.PlanMark;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** A version that begins later: two people, what members see, its day, and its ends before. */
class ComingPlanIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String APPROVALS = "/console/money/approvals/";

    private final Approvals approvals = PLATFORM.bean(Approvals.class);
    private final ComingPlanStore store = PLATFORM.bean(ComingPlanStore.class);
    private final PlansInForce plans = PLATFORM.bean(PlansInForce.class);
    private final LocalDate today = LocalDate.now(PLATFORM.clock());

    @Test
    void less_for_members_needs_a_day_is_told_to_them_and_can_be_taken_back_by_two() {
        PLATFORM.adopt("coming-less");
        PLATFORM.enrol("coming-less-m");
        Visitor first = finance("coming-less-1");
        Visitor second = finance("coming-less-2");
        String draft = draft(first, "coming-less", "mintRatio: 70%", "mintRatio: 60%");
        Document page = page(first, draft);
        Map<String, String> form = form(page);
        for (String day : List.of("", "soon", today.toString(), today.plusDays(7).toString())) {
            form.put("begins", day);
            Answer refused = first.post(draft + "/propose", form);
            assertThat(refused.status()).as(day).isEqualTo(422);
            Document told = Jsoup.parse(refused.http().body());
            assertThat(told.getElementById("begins").attr("aria-invalid")).isEqualTo("true");
            assertThat(told.getElementById("begins").val()).isEqualTo(day);
            assertThat(told.getElementById("reason").val()).isEqualTo("a dearer year");
        }
        form.put("begins", today.plusDays(20).toString());
        assertThat(first.post(draft + "/propose", form).status()).isEqualTo(302);
        assertThat(first.post(draft + "/propose", form).status()).as("twice").isEqualTo(302);
        Approval proposal = waiting("coming-less");
        assertThat(wallet("coming-less-m").select("[data-coming=coming-less]")).isEmpty();
        assertThat(page(second, "/console/programmes/_proposals/" + proposal.id()).text())
                .contains(today.plusDays(20).toString());
        assertThat(agree(first, proposal)).as("himself").isEqualTo(422);
        assertThat(agree(second, proposal)).isEqualTo(302);

        Document wallet = wallet("coming-less-m");
        assertThat(wallet.select("[data-coming=coming-less]").text())
                .contains(today.plusDays(20).toString(), "70% → 60%", "Buyers get fewer points");
        assertThat(page(first, "/console/programmes/coming-less").select("#coming").text())
                .contains("70% → 60%");
        assertThat(page(first, draft).select("#propose form")).as("one waits").isEmpty();
        PLATFORM.work();
        assertThat(plans.find("coming-less").orElseThrow().text()).contains("70%");

        String cancel = "/console/programmes/coming-less/coming/" + proposal.id() + "/cancel";
        assertThat(second.post(cancel, Map.of("reason", "")).status()).isEqualTo(422);
        assertThat(second.post(cancel, Map.of("reason", "not now")).status()).isEqualTo(302);
        Approval back = waiting("coming-less");
        assertThat(agree(second, back)).as("himself").isEqualTo(422);
        assertThat(agree(first, back)).isEqualTo(302);
        assertThat(wallet("coming-less-m").select("[data-coming=coming-less]")).isEmpty();
        assertThat(page(first, "/console/programmes/coming-less/versions").select("#ended").text())
                .contains("taken back", "coming-less-1 · coming-less-2");
    }

    @Test
    void on_its_day_it_is_adopted_once_by_the_two_who_wanted_it_and_late_is_told_as_late() {
        PLATFORM.adopt("coming-day");
        String before = plans.find("coming-day").orElseThrow().text();
        String after = before.replace("retention: 20%", "retention: 15%");
        enter("coming-day", before, after, today.minusDays(3));
        PLATFORM.work();
        PLATFORM.work();
        assertThat(plans.find("coming-day").orElseThrow().text()).isEqualTo(after);
        ComingPlan done = store.find("plan-of-coming-day").orElseThrow();
        assertThat(done.state()).isEqualTo(ComingState.ADOPTED);
        assertThat(done.daysLate(today)).isEqualTo(3);
        Answer now = PLATFORM.get("/api/v1/programmes/coming-day");
        PLATFORM.following(now.sequence(), "/api/v1/programmes/coming-day/prices");
        assertThat(PLATFORM.bean(PlanVersions.class).of("coming-day"))
                .hasSize(2)
                .last()
                .satisfies(version ->
                        assertThat(version.by())
                                .isEqualTo(new By("staff:ann", "staff:bob", "as was told")));
        assertThat(
                        page(finance("coming-day-1"), "/console/programmes/coming-day/versions")
                                .select("#ended")
                                .text())
                .contains("Began 3 days late.");
    }

    @Test
    void what_is_not_what_members_were_told_any_more_is_not_adopted() {
        PLATFORM.adopt("coming-over");
        String before = plans.find("coming-over").orElseThrow().text();
        enter("coming-over", before + "# another\n", before + "# later\n", today);
        PLATFORM.work();
        assertThat(plans.find("coming-over").orElseThrow().text()).isEqualTo(before);
        assertThat(store.find("plan-of-coming-over").orElseThrow().state())
                .isEqualTo(ComingState.OVERTAKEN);
    }

    @Test
    void nobody_agrees_at_once_to_what_has_become_less_since_it_was_proposed() {
        PLATFORM.adopt("coming-race");
        String before = plans.find("coming-race").orElseThrow().text();
        Visitor first = finance("coming-race-1");
        String draft = draft(first, "coming-race", "retention: 20%", "retention: 15%");
        assertThat(first.post(draft + "/propose", form(page(first, draft))).status())
                .isEqualTo(302);
        Approval proposal = waiting("coming-race");
        enter("coming-race", before, before + "# one waits\n", today.plusDays(3));
        assertThat(agree(finance("coming-race-2"), proposal)).isEqualTo(422);
        assertThat(approvals.find(proposal.id()).orElseThrow().state())
                .isEqualTo(ApprovalState.WAITING);
        assertThat(store.end("plan-of-coming-race", ComingState.CANCELLED, "")).isTrue();
        assertThat(agree(finance("coming-race-2"), proposal)).isEqualTo(302);
        assertThat(plans.find("coming-race").orElseThrow().text()).contains("15%");
    }

    private void enter(String programme, String before, String after, LocalDate begins) {
        assertThat(
                        store.enter(
                                new ComingPlan(
                                        "plan-of-" + programme,
                                        programme,
                                        after,
                                        PlanMark.of(before),
                                        begins,
                                        OffsetDateTime.now(PLATFORM.clock()).minusDays(9),
                                        "ann",
                                        "bob",
                                        "as was told",
                                        ComingState.WAITING,
                                        Optional.empty(),
                                        "")))
                .isTrue();
    }

    private static Visitor finance(String name) {
        Visitor staff = TestStaff.signedIn(PLATFORM, name, EnumSet.of(StaffRole.FINANCE));
        staff.get("/?lang=en");
        return staff;
    }

    private Document wallet(String member) {
        Visitor visitor = PLATFORM.member(member);
        visitor.get("/?lang=en");
        return page(visitor, "/my/wallet");
    }

    private Approval waiting(String programme) {
        return approvals.waiting().stream()
                .filter(one -> one.subject().equals(programme))
                .findFirst()
                .orElseThrow();
    }

    private static int agree(Visitor staff, Approval proposal) {
        return staff.post(APPROVALS + proposal.id() + "/agree", Map.of()).status();
    }

    private static String draft(Visitor staff, String programme, String from, String to) {
        Answer made = staff.post("/console/programmes/" + programme + "/draft", Map.of());
        String draft =
                made.http()
                        .headers()
                        .firstValue("Location")
                        .orElseThrow()
                        .replaceFirst("^https?://[^/]+", "");
        Document page = page(staff, draft);
        String text = page.getElementById("text").wholeText();
        assertThat(text).contains(from);
        Map<String, String> form = new HashMap<>();
        form.put("text", text.replace(from, to));
        form.put("before", page.select("input[name=before]").attr("value"));
        form.put("_page", draft);
        assertThat(staff.post(draft, form).status()).isEqualTo(302);
        return draft;
    }

    private static Map<String, String> form(Document page) {
        Map<String, String> form = new HashMap<>();
        for (String field : List.of("command", "checked")) {
            form.put(field, page.select("#propose input[name=" + field + "]").attr("value"));
        }
        form.put("reason", "a dearer year");
        form.put("_page", page.location());
        return form;
    }

    private static Document page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.http().body(), path);
    }
}
