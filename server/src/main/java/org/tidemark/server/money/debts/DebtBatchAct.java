package org.tidemark.server.money.debts;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.debts.DebtBatch.State;

/** Lets a batch for debts be issued, as it was when it was proposed. */
@Component
final class DebtBatchAct implements ApprovedAct {

    private final DebtBatchStore store;

    DebtBatchAct(DebtBatchStore store) {
        this.store = store;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.DEBT_BATCH;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String number = what.particular("debtbatch");
        State state = store.locked(number);
        DebtBatch now = store.find(number).orElseThrow();
        if (state != State.PLANNED
                || !now.proposal().equals(what.id())
                || !DebtBatches.particulars(now).equals(what.particulars())) {
            return Optional.of("debts.problem.overtaken");
        }
        store.agreed(number, approval.proposedBy(), approval.decidedBy(), approval.reason());
        return Optional.empty();
    }
}
