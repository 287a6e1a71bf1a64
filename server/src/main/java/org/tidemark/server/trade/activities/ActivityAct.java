package org.tidemark.server.trade.activities;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Publishes an activity, once two people want it. */
@Component
final class ActivityAct implements ApprovedAct {

    private static final String ACTIVITY = "activity";
    private static final String NAME = "called";
    private static final String FROM = "starts";
    private static final String UNTIL = "until";
    private static final String HASH = "hash";

    private final ActivityStore store;
    private final Activities activities;

    ActivityAct(ActivityStore store, Activities activities) {
        this.store = store;
        this.activities = activities;
    }

    /** What has to be agreed to so that it is published. */
    static Proposal proposal(Activity activity, String reason) {
        return new Proposal(
                ApprovalAction.ACTIVITY,
                new Wanted.OfPlatform(
                        "activity-" + activity.id(),
                        new TreeMap<>(
                                Map.of(
                                        ACTIVITY,
                                        activity.id(),
                                        NAME,
                                        activity.name().zh() + " / " + activity.name().en(),
                                        FROM,
                                        activity.from().toString(),
                                        UNTIL,
                                        activity.until().toString(),
                                        HASH,
                                        activity.hash())),
                        new TreeMap<>()),
                activity.id(),
                0,
                reason,
                activity.proposedBy());
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.ACTIVITY;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        Optional<Activity> found = store.find(what.particular(ACTIVITY));
        if (found.isEmpty() || !found.get().hash().equals(what.particular(HASH))) {
            return Optional.of("activities.problem.changed");
        }
        if (found.get().until().isBefore(activities.today())) {
            return Optional.of("activities.problem.over");
        }
        store.publish(found.get().id(), approval.decidedBy());
        activities.refresh();
        return Optional.empty();
    }
}
