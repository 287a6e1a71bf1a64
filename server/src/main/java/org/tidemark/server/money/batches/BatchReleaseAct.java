package org.tidemark.server.money.batches;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.batches.BankBatch.State;
import org.tidemark.server.money.batches.model.LineState;

/** Lets a batch go to the bank, as it was when it was proposed. */
@Component
final class BatchReleaseAct implements ApprovedAct {

    private final BatchStore store;
    private final LineStore lines;

    BatchReleaseAct(BatchStore store, LineStore lines) {
        this.store = store;
        this.lines = lines;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.BANK_BATCH;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String number = what.particular("batch");
        State state = store.locked(number);
        BankBatch now = store.find(number).orElseThrow();
        if (state != State.PLANNED
                || !now.proposal().equals(what.id())
                || !Batches.particulars(now).equals(what.particulars())) {
            return Optional.of("batches.problem.overtaken");
        }
        lines.moveAll(number, LineState.PLANNED, LineState.RELEASED);
        store.released(number, approval.proposedBy(), approval.decidedBy());
        return Optional.empty();
    }
}
