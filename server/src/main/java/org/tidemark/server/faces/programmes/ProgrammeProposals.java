package org.tidemark.server.faces.programmes;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalAction.About;
import org.tidemark.server.kernel.approvals.Approvals;

/** What was proposed to be done to a programme. */
@Component
final class ProgrammeProposals {

    private static final Set<ApprovalAction> ACTIONS =
            EnumSet.of(
                    ApprovalAction.GRANT,
                    ApprovalAction.INJECT,
                    ApprovalAction.ORPHAN,
                    ApprovalAction.FUND,
                    ApprovalAction.PAUSE,
                    ApprovalAction.RESUME,
                    ApprovalAction.PLAN,
                    ApprovalAction.PLAN_LATER,
                    ApprovalAction.PLAN_CANCEL);

    private static final int NEWEST = 200;

    private final Approvals approvals;

    ProgrammeProposals(Approvals approvals) {
        this.approvals = approvals;
    }

    /** All that wait for a second person, of whatever programme. */
    List<Approval> waiting() {
        return approvals.waiting().stream().filter(one -> ACTIONS.contains(one.action())).toList();
    }

    /** The newest of that programme that do not wait. */
    List<Approval> decided(String programme) {
        return approvals.decided(ACTIONS, NEWEST).stream()
                .filter(one -> isOf(programme, one))
                .toList();
    }

    /** Whether it is about that programme. */
    static boolean isOf(String programme, Approval one) {
        return one.action().about() == About.PROGRAMME
                ? one.subject().equals(programme)
                : one.command(Command.Grant.class)
                        .filter(grant -> grant.programme().equals(programme))
                        .isPresent();
    }
}
