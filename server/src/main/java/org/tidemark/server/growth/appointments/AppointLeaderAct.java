package org.tidemark.server.growth.appointments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;

/** Leaders, under a contract. */
@Component
final class AppointLeaderAct implements ApprovedAct {

    private final Appointing appointing;

    AppointLeaderAct(Appointing appointing) {
        this.appointing = appointing;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.LEADER;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return appointing.carryOut(AppointmentKind.LEADER, what, approval);
    }
}
