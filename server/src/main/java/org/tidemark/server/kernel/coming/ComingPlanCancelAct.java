package org.tidemark.server.kernel.coming;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Takes a version back before its day, once two people want it. */
@Component
public final class ComingPlanCancelAct implements ApprovedAct {

    private static final String BEGINS = "begins";
    private static final String VERSION = "version";

    private final ComingPlanStore store;

    ComingPlanCancelAct(ComingPlanStore store) {
        this.store = store;
    }

    /** What has to be agreed to. */
    public static Proposal proposal(ComingPlan coming, String reason, String by) {
        return new Proposal(
                ApprovalAction.PLAN_CANCEL,
                new Wanted.OfPlatform(
                        "cancel-" + UUID.randomUUID(),
                        new TreeMap<>(
                                Map.of(BEGINS, coming.beginsOn().toString(), VERSION, coming.id())),
                        new TreeMap<>()),
                coming.programme(),
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.PLAN_CANCEL;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return store.end(what.particular(VERSION), ComingState.CANCELLED, "")
                ? Optional.empty()
                : Optional.of("coming.gone");
    }
}
