package org.tidemark.server.money.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.batches.BankBatch.State;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.batches.model.LineEvent;
import org.tidemark.server.money.batches.model.LineState;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.tables.out.OutTable;

/** Makes batches, has them released and takes their lists out. */
@Service
class Batches {

    /** The most lines of a batch. */
    static final int MOST = 500;

    private static final String CURRENCY = "CNY";

    private final BatchStore store;
    private final LineStore lineStore;
    private final BankLines lines;
    private final SealedPayees seals;
    private final Approvals approvals;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;

    Batches(
            BatchStore store,
            LineStore lineStore,
            BankLines lines,
            SealedPayees seals,
            Approvals approvals,
            NumberSeries numbers,
            TransactionTemplate transaction) {
        this.store = store;
        this.lineStore = lineStore;
        this.lines = lines;
        this.seals = seals;
        this.approvals = approvals;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /** What may be put into a line: something new, or a line that came back. */
    private record Candidate(Payable payable, String againOf, String commandId) {}

    /**
     * Makes a batch of all that may be paid and has an account, what came back first.
     *
     * @return its number
     */
    String plan(BatchKind kind, long leastFen, String by) {
        String number = numbers.next("ba");
        List<Candidate> candidates = candidates(kind, Math.max(1, leastFen));
        boolean any =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            store.enter(number, kind, CURRENCY, by);
                            int entered = enter(number, kind, candidates);
                            if (entered == 0) {
                                status.setRollbackOnly();
                            }
                            return entered > 0;
                        }));
        if (!any) {
            throw new FormRefusedException(Problems.at("least", "batches.problem.nothing"));
        }
        return number;
    }

    private List<Candidate> candidates(BatchKind kind, long leastFen) {
        BatchSource source = lines.source(kind);
        List<Candidate> found = new ArrayList<>();
        for (BankLine back : lineStore.returned(kind, MOST)) {
            SealedPayee before =
                    new SealedPayee(
                            back.payeeKey(), lineStore.sealed(back.line()), back.payeeShown());
            found.add(
                    new Candidate(
                            new Payable(
                                    back.thing(),
                                    back.amountFen(),
                                    Optional.of(source.payee(back.thing()).orElse(before))),
                            back.line(),
                            back.commandId()));
        }
        source.payable(leastFen, MOST).forEach(one -> found.add(new Candidate(one, "", "")));
        return found.stream()
                .filter(one ->
                        one.payable().payee().filter(to -> to.sealed().length > 0).isPresent())
                .limit(MOST)
                .toList();
    }

    private int enter(String number, BatchKind kind, List<Candidate> candidates) {
        BatchSource source = lines.source(kind);
        int place = 0;
        for (Candidate one : candidates) {
            String line = numbers.next("bl");
            boolean entered =
                    lineStore.enter(
                            new LineStore.Fresh(
                                    line,
                                    number,
                                    place + 1,
                                    kind,
                                    one.payable().thing(),
                                    one.againOf(),
                                    one.commandId().isEmpty() ? line : one.commandId(),
                                    one.payable().payee().orElseThrow(),
                                    one.payable().amountFen()));
            if (entered && one.againOf().isEmpty() && !source.take(one.payable().thing())) {
                lineStore.takeBack(line);
                entered = false;
            }
            place += entered ? 1 : 0;
        }
        return place;
    }

    /** What is owed and has no account that it could go to. */
    List<Payable> withoutAccount(BatchKind kind) {
        return lines.source(kind).payable(1, MOST).stream()
                .filter(one -> one.payee().isEmpty())
                .toList();
    }

    /** Leaves a whole batch out, or one line; what is at the bank cannot be. */
    void drop(String number, Optional<String> line) {
        transaction.executeWithoutResult(status -> {
            State state = store.locked(number);
            if (state != State.PLANNED && state != State.RELEASED) {
                throw changed();
            }
            lineStore.ofBatch(number).stream()
                    .filter(one -> line.isEmpty() || line.get().equals(one.line()))
                    .forEach(one -> lines.move(one, LineEvent.DROP, "", "", ""));
            store.endIfDone(number);
        });
    }

    /**
     * Has a batch released, by a second person too where it is above what one may do alone.
     *
     * @param reason for the second person; may be empty where none is asked
     */
    ApprovalAnswer release(String number, String reason, String by) {
        BankBatch batch = store.find(number).orElseThrow();
        if (batch.state() != State.PLANNED) {
            throw changed();
        }
        if (waits(batch)) {
            throw new FormRefusedException(Problems.whole("batches.problem.waits"));
        }
        refuseWhereLessIsOwed(number, batch.kind());
        store.asked(number);
        BankBatch asked = store.find(number).orElseThrow();
        return approvals.propose(
                new Proposal(
                        ApprovalAction.BANK_BATCH,
                        new Wanted.OfPlatform(
                                asked.proposal(),
                                new TreeMap<>(particulars(asked)),
                                new TreeMap<>()),
                        asked.kind().code(),
                        asked.sumFen(),
                        reason,
                        by));
    }

    /** All that is agreed to: no line of a batch is ever added or changed, only left out. */
    static Map<String, String> particulars(BankBatch batch) {
        return Map.of(
                "batch",
                batch.number(),
                "kind",
                batch.kind().code(),
                "lines",
                Integer.toString(batch.lines()),
                "sum",
                new Fen(batch.sumFen()).plain());
    }

    /** The proposal that waits for a second person to release it. */
    boolean waits(BankBatch batch) {
        return approvals
                .find(batch.proposal())
                .map(Approval::state)
                .filter(state -> state == ApprovalState.WAITING)
                .isPresent();
    }

    /**
     * The list for the bank. From the first time on its lines are at the bank; it is the same bytes
     * every time.
     */
    OutTable list(String number, String format, String by) {
        BankBatch batch = store.find(number).orElseThrow();
        if (batch.state() == State.RELEASED) {
            refuseWhereLessIsOwed(number, batch.kind());
        }
        transaction.executeWithoutResult(status -> {
            switch (store.locked(number)) {
                case PLANNED, DROPPED -> throw changed();
                case RELEASED -> {
                    lineStore.moveAll(number, LineState.RELEASED, LineState.AT_BANK);
                    store.move(number, State.AT_BANK);
                    store.taken(number, by, format);
                }
                case AT_BANK, DONE -> store.taken(number, by, format);
            }
        });
        return BankList.of(
                lineStore.ofBatch(number).stream()
                        .filter(line -> line.state() != LineState.DROPPED)
                        .toList(),
                this::payee);
    }

    private Payee payee(BankLine line) {
        byte[] sealed = lineStore.sealed(line.line());
        return sealed.length == 0
                ? new Payee(Payee.Kind.BANK, "", "", "")
                : seals.open(line.payeeKey(), sealed);
    }

    /** Read while the lines claim what they pay, so that it is what the bank may pay. */
    private void refuseWhereLessIsOwed(String number, BatchKind kind) {
        List<BankLine> all =
                lineStore.ofBatch(number).stream()
                        .filter(line -> line.state().open() && line.againOf().isEmpty())
                        .toList();
        Map<String, Long> owed =
                lines.source(kind).owedFen(all.stream().map(BankLine::thing).toList());
        List<String> less =
                all.stream()
                        .filter(line -> owed.getOrDefault(line.thing(), 0L) < line.amountFen())
                        .map(BankLine::line)
                        .toList();
        if (!less.isEmpty()) {
            throw new FormRefusedException(
                    Problems.whole("batches.problem.less", String.join(", ", less)));
        }
    }

    /** It stands otherwise by now. */
    static FormRefusedException changed() {
        return new FormRefusedException(Problems.whole("batches.problem.changed"));
    }
}
