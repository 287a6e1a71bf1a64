package org.tidemark.server.growth.appointments;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;

/** Agents, under a contract. */
@Component
final class AppointAgentAct implements ApprovedAct {

    private final Appointing appointing;

    AppointAgentAct(Appointing appointing) {
        this.appointing = appointing;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.AGENT;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return appointing.carryOut(AppointmentKind.AGENT, what, approval);
    }
}
