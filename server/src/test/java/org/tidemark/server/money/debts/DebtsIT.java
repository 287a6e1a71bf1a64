package org.tidemark.server.money.debts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.TestPlatform.Answer;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.money.debts.model.DebtState;
import org.tidemark.server.money.debts.model.IssueKind;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.staff.TestStaff;
import org.tidemark.server.web.access.StaffRole;
import org.tidemark.server.web.files.Upload;

/** Old debts from their file to what covers them, against the ledger's own postings. */
class DebtsIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final String HOME = "/console/money/debts";
    private static final String ONE = "debt-one";
    private static final String OTHER = "debt-other";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @BeforeAll
    static void open() {
        PLATFORM.adoptFull("dbt");
        for (int i = 0; i < 8; i++) {
            PLATFORM.enrol("dbt-m" + i);
        }
        buy("dbt-m7", "2000.00", "0.00");
    }

    private static String reference() {
        return "OLD-" + COUNT.incrementAndGet();
    }

    private static long buy(String member, String yuan, String coins) {
        return PLATFORM.post(
                        "/orders",
                        """
                        {"id":"dbt-o%d","member":"%s","lines":[{"offer":"dbt-goods","amount":"%s",
                         "coins":"%s"}]}
                        """
                                .formatted(COUNT.incrementAndGet(), member, yuan, coins))
                .sequence();
    }

    private static void follow() {
        long last =
                PLATFORM.bean(JdbcClient.class)
                        .sql("SELECT coalesce(max(seq), 0) FROM platform.debt_line")
                        .query(Long.class)
                        .single();
        until(Math.max(last, PLATFORM.enrol("dbt-f" + COUNT.incrementAndGet()).sequence()));
    }

    private static void until(long sequence) {
        while (PLATFORM.bean(LedgerHistory.class).sequence() < sequence) {
            Thread.onSpinWait();
        }
    }

    private static DebtFiles.Kept send(String table) {
        return PLATFORM.bean(DebtFiles.class)
                .receive(new Upload(table.getBytes(StandardCharsets.UTF_8), ONE, false));
    }

    private static void take(long id) {
        DebtFile file = PLATFORM.bean(DebtStore.class).file(id).orElseThrow();
        assertThat(PLATFORM.bean(DebtFiles.class).take(file, ONE).mistakes()).isEmpty();
    }

    private static String plan(DebtPlan plan) {
        return PLATFORM.bean(DebtBatches.class).plan(plan, ONE);
    }

    private static void agree(String batch) {
        assertThat(PLATFORM.bean(DebtBatches.class).propose(batch, "as written in 2019", ONE))
                .isInstanceOf(ApprovalAnswer.Waits.class);
        Approvals approvals = PLATFORM.bean(Approvals.class);
        Approval waiting =
                approvals.waiting().stream()
                        .filter(one -> one.action() == ApprovalAction.DEBT_BATCH)
                        .filter(one -> one.subject().equals(batch))
                        .findFirst()
                        .orElseThrow();
        assertThat(approvals.agree(waiting.id(), ONE, false))
                .isEqualTo(new ApprovalAnswer.Not(ApprovalAnswer.Why.SAME_PERSON));
        assertThat(approvals.agree(waiting.id(), OTHER, false))
                .isInstanceOf(ApprovalAnswer.Done.class);
    }

    private static Map<String, DebtStanding> standings() {
        return PLATFORM.bean(DebtCovers.class).all().stream()
                .collect(Collectors.toMap(one -> one.debt().reference(), Function.identity()));
    }

    private static long ledgerSum(String condition) {
        return PLATFORM.bean(JdbcClient.class)
                .sql(
                        "SELECT coalesce(sum(amount), 0)::bigint FROM read_model.posting"
                                + " WHERE command_id LIKE 'dc%-de%' AND "
                                + condition)
                .query(Long.class)
                .single();
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Issues with crashes between the ledger's answer and its note, until nothing is due. */
    private static void issueAndCrash(Random random) {
        DebtIssues issues = PLATFORM.bean(DebtIssues.class);
        UnaryOperator<DebtIssues.Said> crashing =
                said -> {
                    if (random.nextInt(3) == 0) {
                        throw new Crash();
                    }
                    return said;
                };
        boolean left = true;
        while (left) {
            try {
                left = issues.work(crashing) > 0;
            } catch (Crash crash) {
                left = true;
            }
        }
    }

    @Test
    void a_file_with_anything_wrong_is_told_line_by_line_and_enters_nothing() {
        String known = reference();
        take(send("member,amount,for,reference\ndbt-m1,10.00,goods,%s\n".formatted(known)).id());
        int before = standings().size();
        DebtFiles.Kept kept =
                send(
                        """
                        member,amount,for,reference
                        dbt-m1,100.00,goods of 2019,A-1
                        dbt-nobody,100.00,goods,A-2
                        dbt-m1,-5,goods,A-3
                        dbt-m1,0,goods,A-4
                        dbt-m1,1.001,goods,A-5
                        dbt-m1,1,goods,A-1
                        dbt-m1,1,goods,%s
                        dbt-m1,1,,A-6
                        dbt-m1,1,goods,
                        dbt-m1,1,call 13812345678,A-7
                        13800000000,1,goods,A-8
                        dbt-m1,10000000000.01,goods,A-9
                        """
                                .formatted(known));
        assertThat(kept.id()).isZero();
        assertThat(kept.result().mistakes())
                .extracting(one -> one.line() + " " + one.column() + " " + one.key())
                .containsExactly(
                        "3 member debts.bad.member",
                        "4 amount debts.bad.amount",
                        "5 amount debts.bad.amount",
                        "6 amount debts.bad.amount",
                        "7 reference debts.bad.twice",
                        "8 reference debts.bad.known",
                        "9 for debts.bad.text",
                        "10 reference debts.bad.text",
                        "11 for debts.bad.phone",
                        "12 member debts.bad.member",
                        "13 amount debts.bad.amount");
        assertThat(standings()).hasSize(before);
        assertThat(send("member,amount,for\n1,2,3\n").result().mistakes()).isNotEmpty();
        assertThat(send("").result().mistakes()).isNotEmpty();
        assertThat(send("member,amount,for,reference\n").result().mistakes()).isNotEmpty();
    }

    @Test
    void a_member_is_found_by_the_phone_of_his_account_and_nobody_sees_it_again() {
        PLATFORM.enrol("dbt-called");
        assertThat(
                        PLATFORM.bean(AccountStore.class)
                                .enter(
                                        new Account(
                                                "dbt-called",
                                                AccountState.OPEN,
                                                "",
                                                "Called",
                                                Optional.of(new Phone("13911112222")),
                                                "",
                                                "",
                                                "zh",
                                                "invite-dbt-called",
                                                "1",
                                                Instant.EPOCH,
                                                Instant.EPOCH,
                                                true,
                                                Optional.empty(),
                                                1,
                                                false)))
                .isTrue();
        String reference = reference();
        DebtFiles.Kept kept =
                send(
                        "member,amount,for,reference\n+86 139 1111 2222,1.00,goods,%s\n"
                                .formatted(reference));
        Visitor one = platformStaff("FINANCE");
        assertThat(page(one, HOME + "/files/" + kept.id()))
                .contains("dbt-called")
                .doesNotContain("1111 2222", "11112222");
        take(kept.id());
        assertThat(standings().get(reference).debt().member()).isEqualTo("dbt-called");
    }

    @Test
    void whatever_crashes_each_debt_gets_each_batch_once_and_the_sums_are_the_ledgers() {
        Random random = new Random(20);
        List<String> batches = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            StringBuilder table = new StringBuilder("member,amount,for,reference\n");
            for (int i = 0; i < 12; i++) {
                table.append(
                        "dbt-m%d,%d.%02d,goods,%s%n"
                                .formatted(
                                        random.nextInt(6),
                                        random.nextInt(50, 900),
                                        random.nextInt(100),
                                        reference()));
            }
            long file = send(table.toString()).id();
            assertThat(send(table.toString()).id()).as("the same file again").isEqualTo(file);
            take(file);
            take(file);
            boolean coins = round % 2 == 0;
            String batch =
                    plan(
                            new DebtPlan(
                                    coins ? IssueKind.COINS : IssueKind.POINTS,
                                    coins ? "" : "dbt",
                                    random.nextInt(5, 60),
                                    round == 3 ? 2 : 0,
                                    round == 3 ? 30 : 0));
            batches.add(batch);
            agree(batch);
            issueAndCrash(random);
            PLATFORM.work();
            spend(random);
            follow();
            holds(batches);
        }
    }

    /** Members buy with coins, return some of it, and redeem. */
    private static void spend(Random random) {
        for (int i = 0; i < 6; i++) {
            String member = "dbt-m" + random.nextInt(6);
            buy(member, "20.00", "5.00");
            PLATFORM.post(
                    "/redemptions",
                    "{\"id\":\"dbt-r%d\",\"member\":\"%s\",\"programme\":\"dbt\",\"points\":\"%d\"}"
                            .formatted(COUNT.incrementAndGet(), member, random.nextInt(1, 40)));
        }
    }

    private static void holds(List<String> batches) {
        DebtBatchStore store = PLATFORM.bean(DebtBatchStore.class);
        JdbcClient database = PLATFORM.bean(JdbcClient.class);
        for (String batch : batches) {
            assertThat(store.find(batch).orElseThrow().state()).isEqualTo(DebtBatch.State.DONE);
            for (DebtLine line : store.lines(batch)) {
                assertThat(line.state()).isEqualTo(DebtLine.State.ISSUED);
                assertThat(
                                database.sql(
                                                """
                                                SELECT count(*) FROM read_model.event
                                                WHERE command_id = ?
                                                    AND type IN ('coins-issued', 'granted')
                                                """)
                                        .param(line.command())
                                        .query(Integer.class)
                                        .single())
                        .isEqualTo(1);
            }
        }
        DebtSums sums = new DebtSums(PLATFORM.bean(DebtCovers.class).all());
        assertThat(sums.coins())
                .isEqualTo(-ledgerSum("account = 'issuer' AND event_type = 'coins-issued'"));
        assertThat(sums.grantedFen())
                .isEqualTo(
                        -ledgerSum(
                                "account = 'platform' AND asset = 'CNY' AND event_type = 'granted'"));
        assertThat(sums.deliveredFen()).as("nobody here has other coins").isEqualTo(spentCoins());
        long worth = 0;
        for (DebtStanding one : sums.all()) {
            assertThat(one.coverage().behind()).isFalse();
            worth += quoted(one);
            assertThat(one.restFen())
                    .isEqualTo(Math.max(0, one.debt().amountFen() - one.coveredFen()));
        }
        assertThat(sums.worthFen()).isEqualTo(worth);
    }

    private static long quoted(DebtStanding one) {
        Long micro = one.coverage().pointsLeft().get("dbt");
        return micro == null
                ? 0
                : PLATFORM.bean(Quotes.class).cash("dbt", micro).value().payoutFen();
    }

    private static long spentCoins() {
        return PLATFORM.bean(JdbcClient.class)
                .sql(
                        """
                        SELECT coalesce(-sum(amount), 0)::bigint FROM read_model.posting
                        WHERE account LIKE 'member:dbt-m%' AND asset = 'coins'
                            AND event_type <> 'coins-issued'
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void a_covered_debt_is_in_no_further_batch() {
        String reference = reference();
        take(
                send("member,amount,for,reference\ndbt-m6,40.00,goods,%s\n".formatted(reference))
                        .id());
        String first = plan(new DebtPlan(IssueKind.COINS, "", 100, 0, 0));
        agree(first);
        PLATFORM.work();
        follow();
        assertThat(standings().get(reference).state()).isEqualTo(DebtState.OPEN);
        assertThat(inNext(reference)).as("its coins may yet be used").isFalse();
        until(buy("dbt-m6", "60.00", "30.00"));
        assertThat(standings().get(reference).state()).isEqualTo(DebtState.PART);
        until(buy("dbt-m6", "60.00", "10.00"));
        DebtStanding covered = standings().get(reference);
        assertThat(covered.state()).isEqualTo(DebtState.COVERED);
        assertThat(covered.restFen()).isZero();
        assertThat(inNext(reference)).isFalse();
    }

    /** Whether a batch of everything takes it; the batch is left out again. */
    private static boolean inNext(String reference) {
        String other = reference();
        take(send("member,amount,for,reference\ndbt-m7,5.00,goods,%s\n".formatted(other)).id());
        String batch = plan(new DebtPlan(IssueKind.COINS, "", 100, 0, 0));
        List<DebtLine> lines = PLATFORM.bean(DebtBatchStore.class).lines(batch);
        PLATFORM.bean(DebtBatches.class).drop(batch);
        assertThat(lines).anyMatch(line -> line.debt().reference().equals(other));
        return lines.stream().anyMatch(line -> line.debt().reference().equals(reference));
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(302);
        return answer;
    }

    private static String leadsTo(Answer answer) {
        return done(answer)
                .http()
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^http://[^/]+", "");
    }

    private static String page(Visitor visitor, String path) {
        Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path + answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    @Test
    void two_people_take_a_file_and_issue_a_batch_and_others_may_not() {
        Visitor one = TestStaff.signedIn(PLATFORM, "debt-pages-one", Set.of(StaffRole.FINANCE));
        Visitor other = TestStaff.signedIn(PLATFORM, "debt-pages-other", Set.of(StaffRole.FINANCE));
        one.get("/?lang=en");
        String reference = reference();
        byte[] table =
                "member,amount,for,reference\ndbt-m2,77.70,goods of 2019,%s\n"
                        .formatted(reference)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] wrong =
                "member,amount,for,reference\nnobody-at-all,77.70,goods,W-1\n"
                        .getBytes(StandardCharsets.UTF_8);
        Answer refused = one.upload(HOME + "/files", Map.of("again", ""), "file", wrong, "d.csv");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.http().body()).contains("Nobody has this id or phone");
        String file =
                leadsTo(one.upload(HOME + "/files", Map.of("again", ""), "file", table, "d.csv"));
        assertThat(page(one, file)).contains("Nothing is entered yet", "77.70", reference);
        assertThat(standings()).doesNotContainKey(reference);
        assertThat(platformStaff("AUDITOR").post(file + "/take", Map.of()).status()).isEqualTo(403);
        done(one.post(file + "/take", Map.of()));
        done(one.post(file + "/take", Map.of()));
        assertThat(page(one, file)).contains("were entered by");
        assertThat(page(one, HOME + "/files")).contains("debt-pages-one");

        for (Map<String, String> bad :
                List.of(
                        Map.of("choice", "points/nowhere", "percent", "10"),
                        Map.of("choice", "shells", "percent", "10"),
                        Map.of("choice", "coins", "percent", "0"),
                        Map.of("choice", "coins", "percent", "101"),
                        Map.of("choice", "coins", "percent", "10", "parts", "2", "every", "5"),
                        Map.of("choice", "points/dbt", "percent", "10", "parts", "2"))) {
            assertThat(one.post(HOME + "/batches", bad).status()).as(bad.toString()).isEqualTo(422);
        }
        String batch =
                leadsTo(
                        one.post(
                                HOME + "/batches",
                                Map.of("choice", "points/dbt", "percent", "50")));
        assertThat(page(one, batch)).contains("Two people have to agree", reference);
        assertThat(one.post(batch + "/propose", Map.of("reason", "")).status()).isEqualTo(422);
        done(one.post(batch + "/propose", Map.of("reason", "as written")));
        assertThat(page(one, batch)).contains("waits for a second person");
        String waiting = page(other, "/console/money/approvals");
        assertThat(waiting).contains(batch);
        String number = batch.substring(batch.lastIndexOf('/') + 1);
        String agree =
                "/console/money/approvals/"
                        + waiting.replaceAll("(?s).*/(" + number + "-[0-9]+)/agree.*", "$1")
                        + "/agree";
        assertThat(one.post(agree, Map.of()).status()).isEqualTo(422);
        done(other.post(agree, Map.of()));
        assertThat(one.post(batch + "/drop", Map.of()).status()).isEqualTo(422);
        PLATFORM.work();
        follow();
        assertThat(page(one, batch)).contains("Ended", "debt-pages-one, debt-pages-other");
        assertThat(page(one, HOME + "?state=PART")).contains("data-figure=\"granted\"");
        DebtStanding standing = standings().get(reference);
        assertThat(standing.coverage().grantedFen()).isEqualTo(38_85);
        assertThat(standing.worthFen()).isBetween(1L, 38_85L);
        String csv = one.get(HOME + "/list.csv").http().body();
        assertThat(csv).contains(reference, "77.70", new Fen(standing.worthFen()).plain(), "Sum");
        assertThat(one.get(HOME + "/list.xlsx").status()).isEqualTo(200);
        page(platformStaff("AUDITOR"), batch);
        assertThat(platformStaff("SUPPORT").get(HOME).status()).isEqualTo(403);
        assertThat(one.get(HOME + "/batches/none").status()).isEqualTo(404);
        assertThat(one.get(HOME + "/files/none").status()).isEqualTo(404);
    }

    private static Visitor platformStaff(String role) {
        return PLATFORM.visitor().staff(role);
    }
}
