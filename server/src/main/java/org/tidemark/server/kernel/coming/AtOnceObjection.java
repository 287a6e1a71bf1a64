package org.tidemark.server.kernel.coming;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.Plan;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAnswer.Why;
import org.tidemark.server.kernel.approvals.Objection;

/**
 * Keeps a version from beginning at once by which a member may get less than by the one in force at
 * the moment of the agreement, or that another one is told to follow.
 */
@Component
final class AtOnceObjection implements Objection {

    private final ComingPlans coming;
    private final NoticeRule notice;

    AtOnceObjection(ComingPlans coming, NoticeRule notice) {
        this.coming = coming;
        this.notice = notice;
    }

    @Override
    public Optional<Why> to(Approval approval) {
        return approval.command(Command.AdoptPlan.class)
                .flatMap(adoption -> ComingChange.read(adoption.plan()))
                .flatMap(this::why);
    }

    private Optional<Why> why(Plan plan) {
        if (coming.waiting(plan.programme()).isPresent()) {
            return Optional.of(Why.COMING);
        }
        return notice.days() > 0 && coming.mayBeLess(plan)
                ? Optional.of(Why.NOTICE)
                : Optional.empty();
    }
}
