package org.tidemark.server.money.debts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.money.debts.DebtBatch.State;
import org.tidemark.server.money.debts.model.DebtShare;
import org.tidemark.server.money.debts.model.IssueKind;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Makes batches for debts and has them agreed to. */
@Service
class DebtBatches {

    /** The most lines of a batch. */
    static final int MOST = 2_000;

    private final DebtBatchStore store;
    private final DebtStore debts;
    private final DebtCovers covers;
    private final PlansInForce plans;
    private final Approvals approvals;
    private final NumberSeries numbers;
    private final TransactionTemplate transaction;

    DebtBatches(
            DebtBatchStore store,
            DebtStore debts,
            DebtCovers covers,
            PlansInForce plans,
            Approvals approvals,
            NumberSeries numbers,
            TransactionTemplate transaction) {
        this.store = store;
        this.debts = debts;
        this.covers = covers;
        this.plans = plans;
        this.approvals = approvals;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    /** The programmes whose points can be granted. */
    List<PlanInForce> programmes() {
        return plans.all().stream().filter(PlanInForce::hasPool).toList();
    }

    /**
     * Makes a batch of the open debts, the oldest first: of each so much of what was owed, and no
     * more than what is not covered.
     *
     * @return its number
     */
    String plan(DebtPlan plan, String by) {
        if (plan.kind() == IssueKind.POINTS
                && programmes().stream().noneMatch(one -> one.id().equals(plan.programme()))) {
            Problems.noSuchValue("choice").orRefuse();
        }
        List<DebtStanding> open = open();
        String batch = numbers.next("dc");
        boolean any =
                Boolean.TRUE.equals(
                        transaction.execute(status -> {
                            store.enter(
                                    batch,
                                    plan.kind(),
                                    plan.programme(),
                                    plan.parts(),
                                    plan.everyDays(),
                                    by);
                            boolean entered = enter(batch, open, plan.percent());
                            if (!entered) {
                                status.setRollbackOnly();
                            }
                            return entered;
                        }));
        if (!any) {
            throw new FormRefusedException(Problems.whole("debts.problem.nothing"));
        }
        return batch;
    }

    /**
     * What can be counted on: in no planned batch, and followed up to now. Which debts are planned
     * is read first, so that one whose line is issued in between is left for the next batch.
     */
    private List<DebtStanding> open() {
        Set<String> planned = debts.planned();
        return covers.all().stream()
                .filter(one -> !planned.contains(one.debt().debt()))
                .filter(one -> !one.coverage().behind())
                .toList();
    }

    private boolean enter(String batch, List<DebtStanding> open, int percent) {
        int place = 0;
        for (DebtStanding one : open) {
            long part = next(one, percent);
            if (part > 0
                    && place < MOST
                    && store.enter(batch, one.debt().debt(), place + 1, part)) {
                place++;
            }
        }
        return place > 0;
    }

    private static long next(DebtStanding one, int percent) {
        return DebtShare.next(
                one.debt().amountFen(), one.coveredFen(), one.coverage().coinsLeft(), percent);
    }

    /** Leaves a batch out; what two people want cannot be. */
    void drop(String batch) {
        transaction.executeWithoutResult(_ -> {
            if (store.locked(batch) != State.PLANNED) {
                throw changed();
            }
            store.drop(batch);
        });
    }

    /** Asks a second person to agree: nobody issues for debts alone. */
    ApprovalAnswer propose(String number, String reason, String by) {
        DebtBatch batch = store.find(number).orElseThrow();
        if (batch.state() != State.PLANNED) {
            throw changed();
        }
        if (waits(batch)) {
            throw new FormRefusedException(Problems.whole("debts.problem.waits"));
        }
        refuseWhatIsCoveredByNow(number);
        store.asked(number);
        DebtBatch asked = store.find(number).orElseThrow();
        return approvals.propose(
                new Proposal(
                        ApprovalAction.DEBT_BATCH,
                        new Wanted.OfPlatform(
                                asked.proposal(),
                                new TreeMap<>(particulars(asked)),
                                new TreeMap<>()),
                        asked.batch(),
                        asked.sumFen(),
                        reason,
                        by));
    }

    private void refuseWhatIsCoveredByNow(String batch) {
        Map<String, DebtStanding> now =
                covers.all().stream()
                        .collect(Collectors.toMap(one -> one.debt().debt(), Function.identity()));
        List<String> covered = new ArrayList<>();
        for (DebtLine line : store.lines(batch)) {
            DebtStanding standing = now.get(line.debt().debt());
            if (standing == null || next(standing, DebtShare.WHOLE) < line.amountFen()) {
                covered.add(line.debt().reference());
            }
        }
        if (!covered.isEmpty()) {
            throw new FormRefusedException(
                    Problems.whole("debts.problem.covered", String.join(", ", covered)));
        }
    }

    /** All that is agreed to: no line of a batch is ever added or changed. */
    static Map<String, String> particulars(DebtBatch batch) {
        Map<String, String> all = new TreeMap<>();
        all.put("debtbatch", batch.batch());
        all.put("issue", batch.kind().code());
        all.put("lines", Integer.toString(batch.lines()));
        all.put("sum", new Fen(batch.sumFen()).plain());
        if (batch.kind() == IssueKind.POINTS) {
            all.put("programme", batch.programme());
        }
        if (batch.parts() > 0) {
            all.put("batches", Integer.toString(batch.parts()));
            all.put("everydays", Integer.toString(batch.everyDays()));
        }
        return all;
    }

    /** Whether it waits for a second person. */
    boolean waits(DebtBatch batch) {
        return approvals
                .find(batch.proposal())
                .map(Approval::state)
                .filter(state -> state == ApprovalState.WAITING)
                .isPresent();
    }

    /** It stands otherwise by now. */
    static FormRefusedException changed() {
        return new FormRefusedException(Problems.whole("debts.problem.changed"));
    }
}
