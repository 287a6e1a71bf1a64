package org.tidemark.server.trade.stores.conditions;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;

/** Lets another take of a store begin, once two people want it and the plans still bear it. */
@Component
final class OwnTakeAct implements ApprovedAct {

    private final OwnTakes takes;

    OwnTakeAct(OwnTakes takes) {
        this.takes = takes;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.STORE_TAKE;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String store = what.particular(OwnTakes.STORE);
        LocalDate from = LocalDate.parse(what.particular(OwnTakes.FROM));
        int takePpm = Integer.parseInt(what.keptValue(OwnTakes.TAKE));
        if (from.isBefore(takes.today())) {
            return Optional.of("conditions.problem.late");
        }
        if (!takes.isNow(store, what.particular(OwnTakes.NOW))) {
            return Optional.of("conditions.problem.changed");
        }
        if (takes.tooLow(store, takePpm).isPresent()) {
            return Optional.of("conditions.problem.needsMore");
        }
        takes.put(store, from, takePpm, approval.proposedBy(), approval.decidedBy());
        return Optional.empty();
    }
}
