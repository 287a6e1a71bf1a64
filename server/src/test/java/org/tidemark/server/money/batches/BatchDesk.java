package org.tidemark.server.money.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.work.HeavyWork;
import org.tidemark.server.money.batches.model.AnswerMatching.Judged;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.PayeeAccountForm;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.site.NumberSeries;

/** Two people at work on batches, for tests of whatever is paid by them. */
public final class BatchDesk {

    private static final String ONE = "batch-one";
    private static final String OTHER = "batch-other";

    private final TestPlatform platform;

    public BatchDesk(TestPlatform platform) {
        this.platform = platform;
    }

    /** A batch of all that can be paid; empty where nothing can. */
    public String plan(BatchKind kind, long leastFen) {
        return platform.bean(Batches.class).plan(kind, leastFen, ONE);
    }

    /** Has it released, by both where one may not alone. */
    public void release(String batch) {
        ApprovalAnswer answer = platform.bean(Batches.class).release(batch, "due today", ONE);
        if (answer instanceof ApprovalAnswer.Waits) {
            agree(ApprovalAction.BANK_BATCH);
        }
        assertThat(batch(batch).state()).isEqualTo(BankBatch.State.RELEASED);
    }

    /** Proposes it and does no more. */
    public ApprovalAnswer propose(String batch) {
        return platform.bean(Batches.class).release(batch, "due today", ONE);
    }

    /** The second person agrees to all of that kind that wait; what came of the last one. */
    public ApprovalAnswer agree(ApprovalAction action) {
        Approvals approvals = platform.bean(Approvals.class);
        ApprovalAnswer last = new ApprovalAnswer.Not(ApprovalAnswer.Why.DECIDED);
        for (Approval one : approvals.waiting()) {
            if (one.action() == action) {
                assertThat(approvals.agree(one.id(), one.proposedBy(), false))
                        .isEqualTo(new ApprovalAnswer.Not(ApprovalAnswer.Why.SAME_PERSON));
                last = approvals.agree(one.id(), OTHER, false);
            }
        }
        return last;
    }

    /** Leaves a line or all out. */
    public void drop(String batch, Optional<String> line) {
        platform.bean(Batches.class).drop(batch, line);
    }

    /** The list as it goes to the bank. */
    public String list(String batch) {
        return platform.bean(Batches.class).list(batch, "csv", ONE).csv();
    }

    /** The same as a workbook. */
    public byte[] workbook(String batch) {
        return platform.bean(Batches.class).list(batch, "xlsx", ONE).workbook();
    }

    public BankBatch batch(String number) {
        return platform.bean(BatchStore.class).find(number).orElseThrow();
    }

    public List<BankLine> lines(String batch) {
        return platform.bean(LineStore.class).ofBatch(batch);
    }

    public BankLine line(String number) {
        return platform.bean(LineStore.class).find(number).orElseThrow();
    }

    /** What taking a file would do. */
    public List<Judged> look(String file) {
        return platform.bean(BankAnswers.class).look(send(file));
    }

    /** Sends a file and takes it. */
    public void answer(String file) {
        platform.bean(BankAnswers.class).take(send(file), ONE);
    }

    private long send(String file) {
        BankAnswers.Received received =
                platform.bean(BankAnswers.class)
                        .receive(new Upload(file.getBytes(StandardCharsets.UTF_8), ONE, false));
        assertThat(received.mistakes()).isEmpty();
        return received.id();
    }

    /** Takes a file, with a crash after the ledger was told of the first line and not noted. */
    public void answerAndCrash(String file) {
        BankLines real = platform.bean(BankLines.class);
        LineStore lines = platform.bean(LineStore.class);
        BatchBookings crashing =
                new BatchBookings(
                        lines,
                        platform.bean(BatchStore.class),
                        new BankLines(lines, new Crashing(real)),
                        platform.bean(TransactionTemplate.class));
        long id = send(file);
        BankAnswers answers =
                new BankAnswers(
                        platform.bean(AnswerStore.class),
                        lines,
                        platform.bean(BatchStore.class),
                        real,
                        crashing,
                        platform.bean(SealedPayees.class),
                        platform.bean(HeavyWork.class),
                        platform.bean(NumberSeries.class),
                        platform.bean(TransactionTemplate.class));
        try {
            answers.take(id, ONE);
        } catch (Crash crash) {
            assertThat(lines.paid(1)).as("it is known that it is to be booked").isNotEmpty();
        }
    }

    /** The sources, each of which dies when it has told the ledger. */
    private record Crashing(BankLines real) implements ObjectProvider<BatchSource> {

        @Override
        public BatchSource getObject() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<BatchSource> stream() {
            return Stream.of(BatchKind.values()).map(real::source).map(Dying::new);
        }
    }

    private record Dying(BatchSource real) implements BatchSource {

        @Override
        public BatchKind kind() {
            return real.kind();
        }

        @Override
        public List<Payable> payable(long leastFen, int limit) {
            return real.payable(leastFen, limit);
        }

        @Override
        public Optional<SealedPayee> payee(String thing) {
            return real.payee(thing);
        }

        @Override
        public boolean take(String thing) {
            return real.take(thing);
        }

        @Override
        public void free(String thing) {
            real.free(thing);
        }

        @Override
        public Map<String, Long> owedFen(Collection<String> things) {
            return real.owedFen(things);
        }

        @Override
        public Booking book(BankLine line) {
            real.book(line);
            throw new Crash();
        }
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The rounds of the job. */
    public void rounds() {
        BatchBookings bookings = platform.bean(BatchBookings.class);
        for (int i = 0; bookings.doWork() > 0; i++) {
            assertThat(i).as("the rounds find an end").isLessThan(50);
        }
    }

    /** Asks the ledger again of one that is stuck. */
    public boolean retry(String line) {
        return platform.bean(BatchBookings.class).retry(line);
    }

    /** Two people say of a line what became of it. */
    public ApprovalAnswer say(String line, BankWord word, String reference) {
        proposeWord(line, word, reference);
        ApprovalAnswer answer = agree(ApprovalAction.BANK_WORD);
        rounds();
        return answer;
    }

    /** One person says so. */
    public void proposeWord(String line, BankWord word, String reference) {
        String id = platform.bean(NumberSeries.class).next("bw");
        assertThat(
                        platform.bean(Approvals.class)
                                .propose(
                                        BankWordAct.proposal(
                                                id, line(line), word, reference, "asked", ONE)))
                .isInstanceOf(ApprovalAnswer.Waits.class);
    }

    /** An account of a store or supplier, entered by one and agreed to by the other. */
    public void account(String key, String holder, String number) {
        assertThat(
                        platform.bean(PayeeAccounts.class)
                                .propose(
                                        key,
                                        new PayeeAccountForm(
                                                holder, "测试银行", number, "as agreed in writing"),
                                        ONE))
                .isInstanceOf(ApprovalAnswer.Waits.class);
        assertThat(agree(ApprovalAction.PAYEE_ACCOUNT)).isInstanceOf(ApprovalAnswer.Done.class);
    }

    /** How many rows nobody has worked off. */
    public int doubts() {
        return platform.bean(AnswerStore.class).open(100_000).size();
    }

    /** Lines that are to be settled. */
    public List<BankLine> trouble() {
        return platform.bean(LineStore.class).inTrouble(1_000);
    }

    /** Payouts of members that the bank is asked for, as they stand. */
    public BankPayouts payouts() {
        return platform.bean(BankPayouts.class);
    }
}
