package org.tidemark.server.growth.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.LedgerOverview.Agent;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.members.StandingView;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** A contract from its proposal to its end, and one that another follows. */
class AppointmentsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String FORM = "/console/people/agents/";

    private final AppointmentStore store = PLATFORM.bean(AppointmentStore.class);
    private final LocalDate today = LocalDate.now(PLATFORM.clock());

    @Test
    void an_agent_is_appointed_under_a_contract_replaced_by_another_and_ended_on_its_day() {
        PLATFORM.adoptFull("terms-agents");
        PLATFORM.enrol("terms-a");
        PLATFORM.enrol("terms-b");
        Visitor first = staff("terms-1", StaffRole.OPERATIONS);
        Visitor second = staff("terms-2", StaffRole.FINANCE);
        Map<String, String> form = form("terms-a", Map.of("province", "65", "city", "6501"));
        form.put("contract", "");
        Answer refused = first.post(FORM + "agent", form);
        assertThat(refused.status()).isEqualTo(422);
        Document told = Jsoup.parse(refused.http().body());
        assertThat(told.select("#form-agent [name=contract]").attr("aria-invalid"))
                .isEqualTo("true");
        assertThat(told.select("#city option[selected]").attr("value")).isEqualTo("6501");
        form.put("contract", "XJ-1");
        form.put("until", today.plusDays(10).toString());
        String one = appointed(first, second, "agent", form);
        assertThat(agent("6501")).isEqualTo("terms-a");
        assertThat(page(first).select("#appointment-" + one).text())
                .contains("XJ-1", "running", "ends within 30 days", "terms-1 · terms-2")
                .doesNotContain("another agent here");
        assertThat(
                        PLATFORM.post(
                                        "/agents",
                                        "{\"id\":\"terms-over\",\"member\":\"terms-b\",\"region\":\"6501\"}")
                                .status())
                .isEqualTo(201);
        assertThat(page(first).select("#appointment-" + one + " .notice").text())
                .contains("another agent here", "terms-b");

        Map<String, String> next = form("terms-b", Map.of("region", "650100"));
        next.put("contract", "XJ-2");
        String two = appointed(first, second, "agent", next);
        assertThat(agent("6501")).isEqualTo("terms-b");
        assertThat(store.find(one).orElseThrow().state()).isEqualTo(AppointmentState.ENDED);
        assertThat(store.find(two).orElseThrow().replaces()).isEqualTo("terms-a");

        String end = AppointmentsController.PAGE + "/" + two + "/end";
        assertThat(first.post(end, Map.of("last", "2001-01-01", "reason", "")).status())
                .isEqualTo(422);
        assertThat(
                        first.post(
                                        end,
                                        Map.of(
                                                "last",
                                                today.minusDays(1).toString(),
                                                "reason",
                                                "breach"))
                                .status())
                .isEqualTo(302);
        agree(second, "terms-1");
        assertThat(store.endOn(two, today.minusDays(1), "terms-2", "terms-1", "once more"))
                .as("what two have agreed to stays")
                .isFalse();
        PLATFORM.work();
        PLATFORM.work();
        assertThat(agent("6501")).isEmpty();
        assertThat(store.find(two).orElseThrow())
                .satisfies(over -> {
                    assertThat(over.state()).isEqualTo(AppointmentState.ENDED);
                    assertThat(over.endedBy()).isEqualTo("terms-1");
                    assertThat(over.endAgreedBy()).isEqualTo("terms-2");
                    assertThat(over.endReason()).isEqualTo("breach");
                });
        assertThat(first.post(end, Map.of("last", today.toString(), "reason", "again")).status())
                .as("over")
                .isEqualTo(404);
    }

    @Test
    void a_level_ends_by_itself_and_one_to_come_waits_for_its_day() {
        PLATFORM.adoptFull("terms-levels");
        PLATFORM.enrol("terms-c");
        Visitor first = staff("terms-3", StaffRole.OPERATIONS);
        Visitor second = staff("terms-4", StaffRole.FINANCE);
        Map<String, String> form = form("terms-c", Map.of("choice", "terms-levels/leader"));
        form.put("contract", "L-1");
        form.put("from", today.plusDays(5).toString());
        String id = appointed(first, second, "leader", form);
        PLATFORM.work();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(AppointmentState.COMING);
        assertThat(level("terms-c")).isEmpty();
        shift(id, today, today.plusDays(1));
        PLATFORM.work();
        assertThat(level("terms-c")).isEqualTo("leader");
        shift(id, today.minusDays(9), today.minusDays(1));
        PLATFORM.work();
        assertThat(level("terms-c")).isEmpty();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(AppointmentState.ENDED);
    }

    private static void shift(String id, LocalDate from, LocalDate until) {
        PLATFORM.bean(JdbcClient.class)
                .sql(
                        "UPDATE platform.appointment SET from_day = ?, until_day = ?"
                                + " WHERE appointment_id = ?")
                .params(from, until, id)
                .update();
    }

    private static String level(String member) {
        return PLATFORM.bean(Members.class).find(member).value().stream()
                .flatMap(one -> one.standings().stream())
                .filter(one -> one.programme().equals("terms-levels"))
                .flatMap(one -> one.team().stream())
                .map(StandingView.Team::level)
                .findFirst()
                .orElse("");
    }

    private static String agent(String region) {
        return PLATFORM.bean(LedgerReads.class).agents().value().stream()
                .filter(one -> one.region().equals(region))
                .map(Agent::member)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> form(String member, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("member", member);
        form.put("reason", "as agreed");
        form.put("confirmed", "true");
        form.put("id", UUID.randomUUID().toString());
        form.put("_page", "/console/people/agents");
        return form;
    }

    private static String appointed(
            Visitor first, Visitor second, String kind, Map<String, String> form) {
        assertThat(first.post(FORM + kind, form).status()).isEqualTo(302);
        assertThat(first.post(FORM + kind, form).status()).as("twice").isEqualTo(302);
        String id = "decision-" + form.get("id");
        assertThat(second.post("/console/money/approvals/" + id + "/agree", Map.of()).status())
                .isEqualTo(302);
        return id;
    }

    private static void agree(Visitor staff, String proposer) {
        List<Approval> waiting =
                PLATFORM.bean(Approvals.class).waiting().stream()
                        .filter(one -> one.proposedBy().equals(proposer))
                        .toList();
        assertThat(waiting).hasSize(1);
        String path = "/console/money/approvals/" + waiting.getFirst().id() + "/agree";
        assertThat(staff.post(path, Map.of()).status()).isEqualTo(302);
    }

    private static Document page(Visitor visitor) {
        Answer answer = visitor.get(AppointmentsController.PAGE);
        assertThat(answer.status()).isEqualTo(200);
        return Jsoup.parse(answer.http().body());
    }

    private static Visitor staff(String name, StaffRole role) {
        Visitor staff = TestStaff.signedIn(PLATFORM, name, EnumSet.of(role));
        staff.get("/?lang=en");
        return staff;
    }
}
