package org.tidemark.server.faces.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.audit.AuditEntry;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** What is done to a programme from the console: shown before, by two people, once. */
class ProgrammeActsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String APPROVALS = "/console/money/approvals";

    private final Approvals approvals = PLATFORM.bean(Approvals.class);

    @Test
    void what_an_injection_would_bring_about_is_shown_before_and_comes_so() {
        String programme = programme("acts-inject");
        Visitor first = money("acts-inject-1");
        Map<String, String> form = Map.of("amount", "5000.00", "round", "Spring round");
        Document shown = shown(first, programme, "inject", form);
        assertThat(line(shown, "Pool")).isEqualTo("¥300.00 → ¥0.00");
        assertThat(line(shown, "Holdings that it ends by force")).isEqualTo("1");
        assertThat(line(shown, "Paid for them")).isEqualTo("¥2,400.00");
        assertThat(line(shown, "Left over for nobody")).isEqualTo("¥2,900.00");
        propose(first, programme, "inject", form);
        agree(money("acts-inject-2"), waiting(programme).getFirst());
        assertThat(reserve(programme)).isEqualTo("0.00");
        assertThat(pool(programme, "capExits")).isEqualTo("1");
    }

    @Test
    void money_put_into_a_pool_alone_is_counted_by_the_sum_of_a_day() {
        String programme = programme("acts-alone");
        Visitor first = money("acts-alone-1");
        for (int i = 0; i < 3; i++) {
            propose(first, programme, "inject", Map.of("amount", "400.00", "round", "r" + i));
        }
        assertThat(reserve(programme)).as("two of 400.00 fit into 1000.00").isEqualTo("1100.00");
        assertThat(waiting(programme)).hasSize(1);
    }

    @Test
    void what_waits_is_agreed_to_by_a_second_person_who_sees_the_same_figures() {
        String programme = programme("acts-second");
        Visitor first = money("acts-second-1");
        Map<String, String> form =
                new HashMap<>(Map.of("amount", "1500.00", "round", "Autumn round"));
        form.put("id", UUID.randomUUID().toString());
        Document shown = shown(first, programme, "inject", form);
        assertThat(propose(first, programme, "inject", form).status()).isEqualTo(302);
        assertThat(propose(first, programme, "inject", form).status())
                .as("the same form twice is one proposal")
                .isEqualTo(302);
        Approval waits = waiting(programme).getFirst();
        assertThat(waiting(programme)).hasSize(1);
        assertThat(reserve(programme)).isEqualTo("300.00");
        String agree = APPROVALS + "/" + waits.id() + "/agree";
        assertThat(first.post(agree, Map.of()).status()).as("himself").isEqualTo(422);
        Visitor second = money("acts-second-2");
        Document page = page(second, APPROVALS + "?lang=en");
        Document card = Jsoup.parse(page.getElementById("approval-" + waits.id()).outerHtml());
        for (String word : List.of("Amount", "Pool", "Price of a point")) {
            assertThat(line(card, word)).as(word).isEqualTo(line(shown, word));
        }
        assertThat(card.text()).contains("Autumn round — because", "acts-second-1");
        assertThat(second.post(agree, Map.of()).status()).isEqualTo(302);
        assertThat(reserve(programme)).isEqualTo("1800.00");
        assertThat(second.post(agree, Map.of()).status()).as("once").isEqualTo(422);
        Command.Inject kept =
                PLATFORM.bean(KeptCommands.class)
                        .find(Command.Inject.class, List.of(waits.id()))
                        .get(waits.id());
        assertThat(kept.by())
                .isEqualTo(
                        new By(
                                "staff:acts-second-1",
                                "staff:acts-second-2",
                                "Autumn round — because"));
        assertThat(page(first, "/console/programmes/" + programme).select("#decided").text())
                .contains("Autumn round", "acts-second-1", "acts-second-2");
    }

    @Test
    void points_for_orders_stop_and_go_on_by_two_people_whatever_is_done() {
        String programme = programme("acts-pause");
        Visitor first = money("acts-pause-1");
        Visitor second = money("acts-pause-2");
        propose(first, programme, "pause", Map.of());
        agree(second, waiting(programme).getFirst());
        assertThat(pool(programme, "paused")).isEqualTo("true");
        assertThat(page(second, "/console/programmes?lang=en").select("#programmes tr").eachText())
                .anyMatch(row -> row.contains("Programme " + programme) && row.contains("paused"));
        propose(second, programme, "resume", Map.of());
        agree(first, waiting(programme).getFirst());
        assertThat(pool(programme, "paused")).isEqualTo("false");
    }

    @Test
    void a_grant_is_worth_what_counts_as_spend_and_gives_the_points_that_were_shown() {
        String programme = programme("acts-grant");
        String member = programme + "-holder";
        Visitor first = money("acts-grant-1");
        Map<String, String> grant =
                Map.of(
                        "member", member,
                        "contribution", "100.00",
                        "value", "100.00",
                        "basis", "100000.00",
                        "batches", "4",
                        "every", "30");
        Document shown = shown(first, programme, "grant", grant);
        assertThat(line(shown, "Points handed out")).isEqualTo("70.000000");
        propose(first, programme, "grant", grant);
        assertThat(pool(programme, "supply")).as("it waits").isEqualTo("210.000000");
        Approval waits = waiting(programme).getFirst();
        assertThat(waits.action()).isEqualTo(ApprovalAction.GRANT);
        assertThat(waits.valueFen()).isEqualTo(10_000_000);
        agree(money("acts-grant-2"), waits);
        assertThat(pool(programme, "supply")).isEqualTo("280.000000");
        assertThat(PLATFORM.bean(AuditLog.class).find(AuditSearch.of(member), Long.MAX_VALUE, 10))
                .as("the audit of the member knows both")
                .extracting(AuditEntry::staff)
                .contains("acts-grant-1", "acts-grant-2");
    }

    @Test
    void what_the_ledger_would_refuse_is_told_at_its_form_and_nobody_is_asked_to_agree() {
        String programme = "acts-refused";
        PLATFORM.adopt(programme);
        Visitor first = money("acts-refused-1");
        Answer noSupply =
                propose(first, programme, "inject", Map.of("amount", "9000.00", "round", "r"));
        assertThat(noSupply.status()).isEqualTo(422);
        Answer nobody =
                propose(
                        first,
                        programme,
                        "grant",
                        Map.of(
                                "member", "nobody-there",
                                "contribution", "900.00",
                                "value", "900.00",
                                "basis", "900.00"));
        assertThat(nobody.status()).isEqualTo(422);
        Document form = Jsoup.parse(nobody.http().body());
        assertThat(form.getElementById("member").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.getElementById("contribution").val()).as("it stays").isEqualTo("900.00");
        assertThat(waiting(programme)).isEmpty();
    }

    @Test
    void what_was_not_shown_is_not_proposed_and_faults_stand_at_their_fields() {
        String programme = programme("acts-unseen");
        Visitor first = money("acts-unseen-1");
        Map<String, String> form = filled(Map.of("amount", "10.00", "round", "r"));
        form.put("shown", "inject 9.00");
        assertThat(first.post(path(programme, "inject"), form).status()).isEqualTo(422);
        assertThat(reserve(programme)).isEqualTo("300.00");
        form.put("amount", "1,0,0");
        form.put("reason", "");
        form.put("round", "");
        Document refused = Jsoup.parse(first.post(path(programme, "inject"), form).http().body());
        for (String field : List.of("amount", "round", "reason")) {
            assertThat(refused.getElementById(field).attr("aria-invalid"))
                    .as(field)
                    .isEqualTo("true");
        }
        assertThat(refused.getElementById("amount").val()).isEqualTo("1,0,0");
    }

    @Test
    void the_operator_key_proposes_nothing() {
        String programme = programme("acts-key");
        Visitor operator = PLATFORM.visitor();
        operator.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        assertThat(propose(operator, programme, "pause", Map.of()).status()).isEqualTo(422);
        assertThat(waiting(programme)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffRole.class,
            names = {"CONTENT", "SUPPORT"})
    void who_has_nothing_to_do_with_money_does_not_do_it(StaffRole role) {
        String programme = programme("acts-role-" + role.name().toLowerCase(java.util.Locale.ROOT));
        Visitor staff = TestStaff.signedIn(PLATFORM, programme, EnumSet.of(role));
        assertThat(page(staff, path(programme, "inject")).select("main form[method=post]"))
                .as("he may look, and is shown no form that he may not send")
                .isEmpty();
        assertThat(
                        propose(staff, programme, "inject", Map.of("amount", "1.00", "round", "r"))
                                .status())
                .isEqualTo(403);
        assertThat(reserve(programme)).isEqualTo("300.00");
    }

    @ParameterizedTest
    @EnumSource(ProgrammeAct.class)
    void every_act_has_a_page_that_leads_back_and_words_in_both_languages(ProgrammeAct act) {
        String programme = programme("acts-words-" + act.code());
        Visitor staff = money("acts-words-" + act.code());
        for (String language : List.of("zh", "en")) {
            Document page = page(staff, path(programme, act.code()) + "?lang=" + language);
            assertThat(page.select("main").text()).doesNotContainPattern("programmes\\.[a-z]");
            assertThat(page.select(".crumbs a").eachAttr("href"))
                    .contains("/console/programmes/" + programme);
        }
    }

    /** A programme with one order of 1000.00 in it, of a member called after it. */
    private static String programme(String name) {
        PLATFORM.adopt(name);
        String member = name + "-holder";
        PLATFORM.enrol(member);
        PLATFORM.post("/orders", TestPlatform.order(name + "-o1", member, name, "1000.00"));
        return name;
    }

    private static Visitor money(String name) {
        Visitor staff = TestStaff.signedIn(PLATFORM, name, EnumSet.of(StaffRole.FINANCE));
        staff.get("/?lang=en");
        return staff;
    }

    private static String path(String programme, String act) {
        return "/console/programmes/" + programme + "/acts/" + act;
    }

    private static Document page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.http().body());
    }

    private static Map<String, String> filled(Map<String, String> fields) {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.putIfAbsent("id", UUID.randomUUID().toString());
        form.put("reason", "because");
        return form;
    }

    /** The page to which the button leads that shows what it would come to. */
    private static Document shown(
            Visitor staff, String programme, String act, Map<String, String> fields) {
        Answer lead = staff.post(path(programme, act) + "/preview", filled(fields));
        assertThat(lead.status()).isEqualTo(302);
        String next = lead.http().headers().firstValue("Location").orElseThrow();
        return page(staff, next.replaceFirst("^https?://[^/]+", ""));
    }

    private static Answer propose(
            Visitor staff, String programme, String act, Map<String, String> fields) {
        Map<String, String> form = filled(fields);
        ActForm read = ActForm.of(ProgrammeAct.of(act).orElseThrow(), programme, form);
        form.put("shown", read.shownAs());
        form.put("_page", path(programme, act));
        return staff.post(path(programme, act), form);
    }

    private List<Approval> waiting(String programme) {
        return approvals.waiting().stream()
                .filter(one -> ProgrammeProposals.isOf(programme, one))
                .toList();
    }

    private static void agree(Visitor second, Approval waits) {
        assertThat(second.post(APPROVALS + "/" + waits.id() + "/agree", Map.of()).status())
                .isEqualTo(302);
    }

    private static String line(Document page, String word) {
        return page.select("dl.pairs > div").stream()
                .filter(pair -> pair.select("dt").text().equals(word))
                .map(pair -> pair.select("dd").text())
                .findFirst()
                .orElse("nothing of " + word);
    }

    private static String reserve(String programme) {
        return pool(programme, "reserve");
    }

    private static String pool(String programme, String figure) {
        return PLATFORM.get("/api/v1/programmes/" + programme)
                .json()
                .at("/pool/" + figure)
                .asString();
    }
}
