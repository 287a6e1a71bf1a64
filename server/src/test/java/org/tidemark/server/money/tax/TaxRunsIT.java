package org.tidemark.server.money.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.Visitor;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.tax.TaxMove.State;
import org.tidemark.server.web.forms.FormRefusedException;

/** Tax by the method that is set, withheld by runs, given back and paid, against the ledger. */
class TaxRunsIT {

    private static final String HOME = "/console/money/tax";
    private static final String ONE = "tax-one";
    private static final String OTHER = "tax-other";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static TestPlatform platform;

    @BeforeAll
    static void start() {
        System.setProperty("tidemark.tax.method", "remuneration");
        System.setProperty("tidemark.tax.decision", "adviser, 2026-11");
        try {
            platform = TestPlatform.fresh("tax-runs");
        } finally {
            System.clearProperty("tidemark.tax.method");
            System.clearProperty("tidemark.tax.decision");
        }
        platform.adoptFull("tr");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private static YearMonth month() {
        return YearMonth.now(platform.bean(Clock.class));
    }

    /** A member with rewards of this month, for what another one bought. */
    private static String rewarded(String yuan) {
        int count = COUNT.incrementAndGet();
        String me = "tr-a" + count;
        String buyer = "tr-b" + count;
        platform.enrol(me);
        platform.post(
                "/members",
                "{\"id\":\"tr-e%1$d\",\"member\":\"%2$s\",\"sponsor\":\"%3$s\"}"
                        .formatted(count, buyer, me));
        // Whoever has bought himself qualifies wherever that is asked for.
        platform.post("/orders", TestPlatform.order("tr-q" + count, me, "tr", "10.00"));
        counted(
                platform.post("/orders", TestPlatform.order("tr-o" + count, buyer, "tr", yuan))
                        .sequence());
        return me;
    }

    private static void counted(long sequence) {
        while (platform.bean(LedgerHistory.class).sequence() < sequence) {
            Thread.onSpinWait();
        }
        while (platform.bean(RewardMonthStore.class).follow(5_000) > 0) {
            Thread.onSpinWait();
        }
    }

    private static void counted() {
        counted(platform.enrol("tr-f" + COUNT.incrementAndGet()).sequence());
    }

    private static long wallet(String member) {
        return platform.bean(Members.class)
                .find(member)
                .value()
                .map(MemberView::walletFen)
                .orElseThrow();
    }

    private static long due(String member) {
        return platform.bean(Withholdings.class).dueFen(member);
    }

    private static void agree(ApprovalAction action, String subject) {
        Approvals approvals = platform.bean(Approvals.class);
        Approval waiting =
                approvals.waiting().stream()
                        .filter(one -> one.action() == action)
                        .filter(one -> one.subject().equals(subject))
                        .findFirst()
                        .orElseThrow();
        assertThat(approvals.agree(waiting.id(), ONE, false))
                .isEqualTo(new ApprovalAnswer.Not(ApprovalAnswer.Why.SAME_PERSON));
        assertThat(approvals.agree(waiting.id(), OTHER, false))
                .isInstanceOf(ApprovalAnswer.Done.class);
    }

    private static void work() {
        while (platform.bean(TaxMoveJob.class).doWork() > 0) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, TaxRunLine> lines(String run) {
        return platform.bean(TaxRunStore.class).lines(run).stream()
                .collect(Collectors.toMap(TaxRunLine::member, one -> one));
    }

    @Test
    void a_run_withholds_what_is_due_once_and_lists_whose_wallet_is_too_small() {
        String rich = rewarded("39000.00");
        String poor = rewarded("38000.00");
        long richFen = due(rich);
        long poorFen = due(poor);
        assertThat(richFen).isPositive();
        assertThat(poorFen).isPositive();
        TaxRuns runs = platform.bean(TaxRuns.class);
        assertThatThrownBy(() -> runs.plan(month(), ONE)).isInstanceOf(FormRefusedException.class);
        platform.turnClock(Duration.ofDays(32));
        platform.post(
                "/holds",
                "{\"id\":\"tr-hold\",\"member\":\"%s\",\"amount\":\"%s\",\"hold\":\"tr-hold\"}"
                        .formatted(poor, new Fen(wallet(poor) - poorFen + 1).plain()));
        long before = wallet(rich);

        String run = runs.plan(month().minusMonths(1), ONE);
        assertThatThrownBy(() -> runs.plan(month().minusMonths(1), ONE))
                .as("one at a time")
                .isInstanceOf(FormRefusedException.class);
        assertThat(lines(run).get(rich).dueFen()).isEqualTo(richFen);
        assertThat(lines(run).get(poor).missingFen()).isEqualTo(1);
        assertThat(wallet(rich)).isEqualTo(before);
        assertThat(runs.propose(run, "month is over", ONE))
                .isInstanceOf(ApprovalAnswer.Waits.class);
        agree(ApprovalAction.TAX_RUN, run);
        assertThatThrownBy(() -> runs.drop(run)).isInstanceOf(FormRefusedException.class);
        work();

        assertThat(wallet(rich)).isEqualTo(before - richFen);
        assertThat(lines(run).get(rich).withheldFen()).isEqualTo(richFen);
        assertThat(lines(run).get(poor).move()).isEmpty();
        assertThat(due(rich)).isZero();
        assertThat(due(poor)).isEqualTo(poorFen);

        // What a crash between the ledger's answer and its note leaves is done again: nothing.
        platform.bean(JdbcClient.class)
                .sql("UPDATE platform.tax_move SET state = 'WAITS', seq = 0 WHERE member = ?")
                .param(rich)
                .update();
        work();
        counted();
        assertThat(wallet(rich)).isEqualTo(before - richFen);
        assertThat(platform.bean(TaxMoveStore.class).withheldFen(rich)).isEqualTo(richFen);

        platform.post("/voids", "{\"id\":\"tr-void\",\"hold\":\"tr-hold\"}");
        String next = runs.plan(month().minusMonths(1), ONE);
        assertThat(lines(next)).containsKey(poor).doesNotContainKey(rich);
        runs.drop(next);
        assertThat(platform.bean(TaxRunStore.class).find(next).orElseThrow().state())
                .isEqualTo(TaxRun.State.DROPPED);
        assertThat(due(poor)).isEqualTo(poorFen);
    }

    @Test
    void what_a_refund_of_the_same_month_makes_too_much_is_given_back_by_two_people_once() {
        String me = rewarded("37000.00");
        int number = COUNT.get();
        long fen = due(me);
        withhold(me, "tr-w" + number);
        counted(
                platform.post(
                                "/reversals",
                                "{\"id\":\"tr-r%1$d\",\"order\":\"tr-o%1$d\"}".formatted(number))
                        .sequence());
        assertThat(platform.bean(Withholdings.class).account(me).overFen()).isEqualTo(fen);
        TaxDesk desk = platform.bean(TaxDesk.class);
        long before = wallet(me);
        desk.giveBack(me, "order taken back", ONE);
        agree(ApprovalAction.TAX_RETURN, me);
        assertThatThrownBy(() -> desk.giveBack(me, "again", ONE))
                .isInstanceOf(FormRefusedException.class);
        work();
        counted();
        assertThat(wallet(me)).isEqualTo(before + fen);
        assertThat(platform.bean(TaxMoveStore.class).withheldFen(me)).isZero();
        assertThat(platform.bean(TaxBooks.class).now().overs())
                .noneMatch(one -> one.member().equals(me));
    }

    private static void withhold(String member, String number) {
        Withholdings withholdings = platform.bean(Withholdings.class);
        platform.bean(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> withholdings.reckon(member, number, withholdings.dueFen(member)));
        assertThat(withholdings.carryOut(number)).isTrue();
        assertThat(withholdings.carryOut(number)).isTrue();
    }

    @Test
    void the_tax_office_is_paid_by_two_people_what_is_owed_and_no_more() {
        String me = rewarded("36000.00");
        withhold(me, "tr-p" + COUNT.get());
        TaxBooks books = platform.bean(TaxBooks.class);
        TaxDesk desk = platform.bean(TaxDesk.class);
        long owed = books.ledgerFen();
        assertThatThrownBy(() -> desk.pay(owed + 1, "T-1", "why", ONE))
                .isInstanceOf(FormRefusedException.class);
        desk.pay(owed, "T-2", "the month", ONE);
        agree(ApprovalAction.TAX_PAYMENT, "T-2");
        assertThatThrownBy(() -> desk.pay(1, "T-3", "on its way already", ONE))
                .isInstanceOf(FormRefusedException.class);
        work();
        assertThat(books.ledgerFen()).isZero();
        assertThat(books.now().moves())
                .anySatisfy(one -> {
                    assertThat(one.reference()).isEqualTo("T-2");
                    assertThat(one.state()).isEqualTo(State.DONE);
                    assertThat(one.sequence()).isPositive();
                });
    }

    @Test
    void what_is_withheld_given_back_and_paid_is_what_the_ledgers_account_of_tax_holds() {
        for (long seed = 0; seed < 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> members = List.of(rewarded("35000.00"), rewarded("34000.00"));
            Map<String, Long> expected = new HashMap<>();
            for (int i = 0; i < 25; i++) {
                String member = members.get(random.nextInt(2));
                String amount = new Fen(random.nextLong(1, 90_00)).plain();
                String id = "tr-s" + seed + "-" + i;
                int kind = random.nextInt(6);
                TestPlatform.Answer answer =
                        kind < 3
                                ? platform.post("/tax-withholdings", moved(id, member, amount))
                                : kind < 5
                                        ? platform.post("/tax-returns", moved(id, member, amount))
                                        : platform.post(
                                                "/tax-payments",
                                                "{\"id\":\"%s\",\"amount\":\"%s\"}"
                                                        .formatted(id, amount));
                if (answer.status() == 201 && kind < 5) {
                    long fen = Fen.read(amount).orElseThrow().fen();
                    expected.merge(member, kind < 3 ? fen : -fen, Long::sum);
                }
                if (i % 10 == 9) {
                    platform.turnClock(Duration.ofDays(9));
                }
            }
            counted();
            TaxBook book = platform.bean(TaxBooks.class).now();
            assertThat(book.owedFen()).isEqualTo(book.ledgerFen());
            assertThat(book.withheldFen() - book.returnedFen() - book.paidFen())
                    .isEqualTo(book.ledgerFen());
            expected.forEach((member, fen) ->
                    assertThat(platform.bean(TaxMoveStore.class).withheldFen(member))
                            .isEqualTo(fen));
            assertThat(platform.bean(TaxMoveStore.class).owedFen()).isEqualTo(book.ledgerFen());
        }
    }

    private static String moved(String id, String member, String amount) {
        return "{\"id\":\"%s\",\"member\":\"%s\",\"amount\":\"%s\"}".formatted(id, member, amount);
    }

    @Test
    void finance_sees_and_does_it_on_its_pages_and_a_refused_form_keeps_what_was_typed() {
        String me = rewarded("33000.00");
        assertThat(due(me)).isPositive();
        withhold(me, "tr-v" + COUNT.get());
        counted();
        for (String language : List.of("en", "zh")) {
            Visitor finance = platform.visitor().staff("FINANCE");
            finance.get("/?lang=" + language);
            String body = finance.get(HOME).http().body();
            assertThat(body).contains("data-figure=\"owed\"", "data-figure=\"ledger\"");
            TestPlatform.Answer refused =
                    finance.post(
                            HOME + "/payments",
                            Map.of(
                                    "_page", HOME,
                                    "amount", "99999999.00",
                                    "reference", "T-typed",
                                    "reason", "why-typed"));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.http().body()).contains("99999999.00", "T-typed", "why-typed");
            assertThat(finance.post(HOME + "/runs", Map.of("_page", HOME, "month", "x")).status())
                    .isEqualTo(422);
            assertThat(
                            finance.post(
                                            HOME + "/runs",
                                            Map.of("_page", HOME, "month", month().toString()))
                                    .status())
                    .isEqualTo(422);
            assertThat(
                            finance.post(
                                            HOME + "/returns",
                                            Map.of("_page", HOME, "member", me, "reason", "x"))
                                    .status())
                    .isEqualTo(422);
            assertThat(finance.get(HOME + "/runs/none").status()).isEqualTo(404);
        }
        assertThat(platform.visitor().staff("SUPPORT").post(HOME + "/runs", Map.of()).status())
                .isEqualTo(403);
        String withheld = new Fen(withheld(me)).plain();
        assertThat(
                        platform.get("/console/members/" + me + "/years/" + month().getYear())
                                .http()
                                .body())
                .contains(withheld)
                .containsAnyOf("代扣个人所得税", "Tax withheld");
        assertThat(platform.get(HOME + "/months/" + month() + "/list.csv").http().body())
                .contains(me, withheld);
        assertThat(new TaxRecords(platform.bean(TaxMoveStore.class)).export(me).toString())
                .contains("withheld=" + withheld);
    }

    private static long withheld(String member) {
        return platform.bean(TaxMoveStore.class).withheldFen(member);
    }
}
