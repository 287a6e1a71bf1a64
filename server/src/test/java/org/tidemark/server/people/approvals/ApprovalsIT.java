package org.tidemark.server.people.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalSearch;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.audit.AuditEntry;
import org.tidemark.server.kernel.audit.AuditLog;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;

/** Value is made by two people. */
class ApprovalsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String PAGE = "/console/money/approvals";

    private final Approvals approvals = PLATFORM.bean(Approvals.class);

    @BeforeAll
    static void programme() {
        PLATFORM.adopt("two-people");
    }

    @Test
    void one_person_alone_makes_no_more_than_the_limit_of_a_day_in_whatever_pieces() {
        String member = member();
        Visitor first = people("pieces-1");
        for (int i = 0; i < 8; i++) {
            assertThat(coins(first, member, "30.00").status()).isEqualTo(302);
        }
        assertThat(coinsOf(member)).as("3 x 30.00 fit into 100.00").isEqualTo("90.00");
        assertThat(waiting("pieces-1")).hasSize(5);
        Visitor second = people("pieces-2");
        coins(second, member, "20.00");
        assertThat(coinsOf(member)).as("nor does one get more from several").isEqualTo("90.00");
        coins(second, member(), "20.00");
        assertThat(waiting("pieces-2")).hasSize(1);
    }

    @Test
    void at_once_they_fit_no_better_than_one_after_another() throws Exception {
        String member = member();
        Visitor first = people("parallel-1");
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(() -> coins(first, member, "40.00"));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            threads.invokeAll(all);
        }
        assertThat(coinsOf(member)).isEqualTo("80.00");
    }

    @Test
    void advertising_income_is_booked_alone_within_the_sum_of_a_day() {
        PLATFORM.adoptFull("ad-two-people");
        Visitor first = TestStaff.signedIn(PLATFORM, "income-1", EnumSet.of(StaffRole.FINANCE));
        assertThat(income(first, 0, "").status()).isEqualTo(302);
        Answer unsaid = income(first, 1, "");
        assertThat(unsaid.status()).as("whoever is to agree is told why").isEqualTo(422);
        assertThat(unsaid.http().body()).contains("id=\"reason-error\"");
        assertThat(waiting("income-1")).isEmpty();
        assertThat(income(first, 1, "the network's statement").status()).isEqualTo(302);
        assertThat(waiting("income-1"))
                .extracting(Approval::action, Approval::valueFen)
                .containsExactly(tuple(ApprovalAction.AD_INCOME, 60_000L));
    }

    private static Answer income(Visitor staff, int number, String reason) {
        return staff.post(
                "/console/money/ad-income",
                Map.of(
                        "id",
                        "two-people-income-" + number,
                        "programme",
                        "ad-two-people",
                        "amount",
                        "600.00",
                        "reason",
                        reason,
                        "_page",
                        "/console/money/ad-income"));
    }

    @Test
    void a_second_person_agrees_and_the_ledger_knows_both() {
        String member = member();
        Visitor first = people("agreed-1");
        assertThat(coins(first, member, "90000000.00").status()).isEqualTo(302);
        assertThat(coinsOf(member)).isEqualTo("0.00");
        Approval waits = waiting("agreed-1").getFirst();
        Visitor second = TestStaff.signedIn(PLATFORM, "agreed-2", EnumSet.of(StaffRole.FINANCE));
        String page = second.get(PAGE).http().body();
        assertThat(page).contains("90,000,000.00", "an old debt", "agreed-1");
        assertThat(second.post(PAGE + "/" + waits.id() + "/agree", Map.of()).status())
                .isEqualTo(302);
        assertThat(coinsOf(member)).isEqualTo("90000000.00");
        Command.IssueCoins kept =
                PLATFORM.bean(KeptCommands.class)
                        .find(Command.IssueCoins.class, List.of(waits.id()))
                        .get(waits.id());
        assertThat(kept.by()).isEqualTo(new By("staff:agreed-1", "staff:agreed-2", "an old debt"));
        assertThat(PLATFORM.bean(AuditLog.class).find(AuditSearch.of(member), Long.MAX_VALUE, 10))
                .as("the audit of the member knows both")
                .extracting(AuditEntry::staff)
                .containsExactly("agreed-2", "agreed-1");
        assertThat(second.post(PAGE + "/" + waits.id() + "/agree", Map.of()).status())
                .as("once")
                .isEqualTo(422);
        assertThat(coinsOf(member)).isEqualTo("90000000.00");
    }

    @Test
    void nobody_is_two_people() {
        String member = member();
        Visitor owner = TestStaff.owner(PLATFORM, "both-1");
        coins(owner, member, "500.00");
        Approval waits = waiting("both-1").getFirst();
        String agree = PAGE + "/" + waits.id() + "/agree";
        assertThat(owner.post(agree, Map.of()).status()).as("himself").isEqualTo(422);
        TestStaff.make(PLATFORM, "both-2", EnumSet.of(StaffRole.OWNER));
        owner.get("/console/people/agents");
        owner.post("/console/logout", Map.of());
        owner.post("/console/login", Map.of("operator", "both-2", "key", TestStaff.PASSWORD));
        assertThat(owner.post(agree, Map.of()).status()).as("on his device").isEqualTo(422);
        Visitor operator = PLATFORM.visitor();
        operator.post("/console/login", Map.of("operator", "", "key", PLATFORM.key()));
        assertThat(operator.post(agree, Map.of()).status()).as("the key").isEqualTo(422);
        Answer alone = coins(operator, member, "1.00");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(coinsOf(member)).isEqualTo("0.00");
    }

    @Test
    void no_role_that_meets_people_makes_value_alone() {
        String member = member();
        Visitor first = people("roles-1");
        for (Map<String, String> form :
                List.of(
                        Map.of("kind", "agent", "region", "440106", "contract", "A-7"),
                        Map.of("kind", "coins", "amount", "500.00", "reference", "note 7"))) {
            Map<String, String> sent = new HashMap<>(form);
            String kind = sent.remove("kind");
            sent.put("member", member);
            assertThat(decide(first, kind, sent).status()).as(kind).isEqualTo(302);
        }
        assertThat(waiting("roles-1"))
                .extracting(Approval::action)
                .containsExactlyInAnyOrder(ApprovalAction.AGENT, ApprovalAction.COINS);
        Visitor content = TestStaff.signedIn(PLATFORM, "roles-2", EnumSet.of(StaffRole.CONTENT));
        assertThat(content.get(PAGE).http().body())
                .as("who proposes texts sees those, and nothing of people")
                .doesNotContain(member, "/agree");
        Visitor support = TestStaff.signedIn(PLATFORM, "roles-3", EnumSet.of(StaffRole.SUPPORT));
        assertThat(support.get(PAGE).http().body()).doesNotContain("/agree");
        for (Approval one : waiting("roles-1")) {
            assertThat(support.post(PAGE + "/" + one.id() + "/agree", Map.of()).status())
                    .as("who may say no may not agree")
                    .isEqualTo(403);
        }
    }

    @Test
    void what_the_ledger_would_refuse_is_not_proposed() {
        String member = member();
        Visitor first = people("impossible-1");
        for (Map<String, String> form :
                List.of(
                        Map.of("kind", "agent", "region", "no area of any plan", "contract", "A-7"),
                        Map.of("kind", "leader", "choice", "no-such/level", "contract", "A-8"),
                        Map.of("kind", "weight", "choice", "no-such/fund", "weight", "1"),
                        Map.of("kind", "coins", "amount", "0.00", "reference", "note 7"),
                        Map.of(
                                "kind",
                                "shares",
                                "contribution",
                                "5.00",
                                "shares",
                                "5",
                                "lockedUntil",
                                "2030-01-01",
                                "reference",
                                "resolution 1"))) {
            Map<String, String> sent = new HashMap<>(form);
            String kind = sent.remove("kind");
            sent.put("member", member);
            assertThat(decide(first, kind, sent).status()).as(kind).isEqualTo(422);
        }
        assertThat(waiting("impossible-1")).isEmpty();
    }

    @Test
    void it_is_declined_with_a_reason_and_taken_back_without() {
        String member = member();
        Visitor first = TestStaff.owner(PLATFORM, "back-1");
        coins(first, member, "500.00");
        coins(first, member, "501.00");
        List<Approval> waits = waiting("back-1");
        Visitor second = TestStaff.signedIn(PLATFORM, "back-2", EnumSet.of(StaffRole.FINANCE));
        String decline = PAGE + "/" + waits.getFirst().id() + "/decline";
        assertThat(second.post(decline, Map.of()).status()).isEqualTo(422);
        assertThat(second.post(decline, Map.of("note", "no paper")).status()).isEqualTo(302);
        assertThat(first.post(PAGE + "/" + waits.getLast().id() + "/decline", Map.of()).status())
                .isEqualTo(302);
        assertThat(waits)
                .extracting(one -> approvals.find(one.id()).orElseThrow().state())
                .containsExactly(ApprovalState.DECLINED, ApprovalState.CANCELLED);
        assertThat(coinsOf(member)).isEqualTo("0.00");
    }

    @Test
    void a_document_goes_with_a_proposal_and_is_seen_by_who_may_judge_it() {
        String member = member();
        Visitor first = people("paper-1");
        coins(first, member, "500.00");
        Approval waits = waiting("paper-1").getFirst();
        String document = PAGE + "/" + waits.id() + "/document";
        byte[] pdf = "%PDF-1.7 a contract".getBytes(StandardCharsets.UTF_8);
        byte[] page = "<html><script>".getBytes(StandardCharsets.UTF_8);
        Visitor second = TestStaff.signedIn(PLATFORM, "paper-2", EnumSet.of(StaffRole.FINANCE));
        assertThat(second.upload(document, Map.of(), "document", pdf, "a.pdf").status())
                .as("another's proposal")
                .isEqualTo(422);
        assertThat(first.upload(document, Map.of(), "document", page, "a.pdf").status())
                .as("its name says nothing")
                .isEqualTo(422);
        assertThat(first.upload(document, Map.of(), "document", new byte[0], "a.pdf").status())
                .isEqualTo(422);
        assertThat(first.upload(document, Map.of(), "document", pdf, "a.exe").status())
                .isEqualTo(302);
        assertThat(first.upload(document, Map.of(), "document", pdf, "b.pdf").status())
                .as("nobody changes it")
                .isEqualTo(422);
        assertThat(second.get(PAGE).http().body()).contains("href=\"" + document + "\"");
        assertThat(second.bytes(document)).isEqualTo(pdf);
        assertThat(second.get(document).http().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        Visitor support = TestStaff.signedIn(PLATFORM, "paper-3", EnumSet.of(StaffRole.SUPPORT));
        assertThat(support.get(document).status()).as("whoever cannot judge it").isEqualTo(403);
        assertThat(
                        PLATFORM.bean(JdbcClient.class)
                                .sql(
                                        "SELECT document_sealed FROM platform.approval_document"
                                                + " WHERE approval_id = ?")
                                .param(waits.id())
                                .query(byte[].class)
                                .single())
                .as("sealed")
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("PDF", "contract");
        assertThat(PLATFORM.bean(AuditLog.class).find(AuditSearch.of(member), Long.MAX_VALUE, 20))
                .extracting(AuditEntry::action)
                .contains("saw.money.approvals.id.document");
    }

    @Test
    void proposals_are_found_and_taken_out_by_whoever_reads_all() {
        String member = member();
        Visitor first = people("found-1");
        coins(first, member, "500.00");
        coins(first, member, "501.00");
        Visitor auditor = TestStaff.signedIn(PLATFORM, "found-2", EnumSet.of(StaffRole.AUDITOR));
        String mine = "?who=found-1&about=" + member;
        String csv = auditor.get(PAGE + "/export.csv" + mine).http().body();
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv).contains("501.00", "an old debt", "WAITING", member);
        assertThat(auditor.get(PAGE + "/export.csv?who=nobody-here").http().body().lines())
                .hasSize(1);
        assertThat(auditor.get(PAGE + "/export.csv" + mine + "&state=DONE").http().body().lines())
                .hasSize(1);
        assertThat(auditor.get(PAGE + "/export.xlsx" + mine).status()).isEqualTo(200);
        Answer soon = auditor.get(PAGE + "?from=soon");
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.http().body()).contains("from-error");
        Visitor support = TestStaff.signedIn(PLATFORM, "found-3", EnumSet.of(StaffRole.SUPPORT));
        assertThat(support.get(PAGE + "/export.csv" + mine).http().body().lines())
                .as("of what one cannot judge nothing is taken out")
                .hasSize(1);
    }

    @Test
    void older_proposals_stand_on_the_pages_behind() {
        Visitor owner = TestStaff.owner(PLATFORM, "paged-1");
        String member = member();
        for (int i = 0; i < 5; i++) {
            coins(owner, member, "50" + i + ".00");
        }
        ApprovalSearch his =
                new ApprovalSearch(
                        EnumSet.allOf(ApprovalAction.class),
                        "paged-1",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        List<String> all = approvals.find(his, "", 100).stream().map(Approval::id).toList();
        List<String> paged = new ArrayList<>();
        String before = "";
        while (true) {
            List<Approval> page = approvals.find(his, before, 2);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(one -> paged.add(one.id()));
            before = page.getLast().id();
        }
        assertThat(paged).hasSize(5).isEqualTo(all);
    }

    private List<Approval> waiting(String staff) {
        return approvals.waiting().stream().filter(one -> one.proposedBy().equals(staff)).toList();
    }

    private static Visitor people(String name) {
        return TestStaff.signedIn(PLATFORM, name, EnumSet.of(StaffRole.OPERATIONS));
    }

    private static String member() {
        String id = "two-" + UUID.randomUUID();
        PLATFORM.enrol(id);
        return id;
    }

    private static Answer coins(Visitor staff, String member, String amount) {
        return decide(
                staff, "coins", Map.of("member", member, "amount", amount, "reference", "note 7"));
    }

    private static Answer decide(Visitor staff, String kind, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("id", UUID.randomUUID().toString());
        form.put("reason", "an old debt");
        form.put("confirmed", "true");
        form.put("_page", "/console/people/agents");
        return staff.post("/console/people/agents/" + kind, form);
    }

    private static String coinsOf(String member) {
        return PLATFORM.get("/api/v1/members/" + member).json().at("/coins").asString();
    }
}
