package org.tidemark.server.kernel.coming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.Plan;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.kernel.programmes.PlanMark;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** Has a version begin on its day, once two people want it; from then on members are told. */
@Component
public final class ComingPlanAct implements ApprovedAct {

    private static final String BEGINS = "begins";
    private static final String TEXT = "text";

    private final ComingPlanStore store;
    private final ComingPlans coming;
    private final PlansInForce plans;
    private final NoticeRule notice;
    private final Clock clock;

    ComingPlanAct(
            ComingPlanStore store,
            ComingPlans coming,
            PlansInForce plans,
            NoticeRule notice,
            Clock clock) {
        this.store = store;
        this.coming = coming;
        this.plans = plans;
        this.notice = notice;
        this.clock = clock;
    }

    /**
     * What has to be agreed to.
     *
     * @param id under which it is kept, and later adopted
     * @param text of the plan
     * @param begins the first day on which it is in force
     */
    public static Proposal proposal(
            String id, String programme, String text, LocalDate begins, String reason, String by) {
        return new Proposal(
                ApprovalAction.PLAN_LATER,
                new Wanted.OfPlatform(
                        id,
                        new TreeMap<>(Map.of(BEGINS, begins.toString())),
                        new TreeMap<>(Map.of(TEXT, text))),
                programme,
                0,
                reason,
                by);
    }

    /** The text that is to be adopted; empty where the proposal is none of these. */
    public static Optional<String> text(Approval approval) {
        return approval.action() == ApprovalAction.PLAN_LATER
                ? approval.wanted()
                        .filter(Wanted.OfPlatform.class::isInstance)
                        .map(Wanted.OfPlatform.class::cast)
                        .map(wanted -> wanted.keptValue(TEXT))
                : Optional.empty();
    }

    /** The day on which it is to begin; empty where the proposal is none of these. */
    public static String begins(Approval approval) {
        return approval.action() == ApprovalAction.PLAN_LATER
                ? approval.wanted()
                        .filter(Wanted.OfPlatform.class::isInstance)
                        .map(Wanted.OfPlatform.class::cast)
                        .map(wanted -> wanted.particular(BEGINS))
                        .orElse("")
                : "";
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.PLAN_LATER;
    }

    /** The notice counts from now: before nobody could be told of what was not agreed. */
    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate begins = LocalDate.parse(what.particular(BEGINS));
        String text = what.keptValue(TEXT);
        Optional<Plan> plan = ComingChange.read(text);
        if (plan.isEmpty()) {
            return Optional.of("coming.noPlan");
        }
        NoticeRule.Obstacle obstacle =
                notice.obstacle(coming.mayBeLess(plan.get()), now.toLocalDate(), begins);
        if (obstacle != NoticeRule.Obstacle.NONE) {
            return Optional.of(obstacle.key());
        }
        return store.enter(entry(approval, text, begins, now))
                ? Optional.empty()
                : Optional.of("coming.already");
    }

    private ComingPlan entry(Approval approval, String text, LocalDate begins, OffsetDateTime now) {
        return new ComingPlan(
                approval.id(),
                approval.subject(),
                text,
                plans.find(approval.subject()).map(one -> PlanMark.of(one.text())).orElse(""),
                begins,
                now,
                approval.proposedBy(),
                approval.decidedBy(),
                approval.reason(),
                ComingState.WAITING,
                Optional.empty(),
                "");
    }
}
