package org.tidemark.server.kernel.coming;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.difference.PlanDifferences;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** What is to come, for whoever is to be told. */
@Service
public class ComingPlans {

    private final ComingPlanStore store;
    private final PlansInForce plans;

    ComingPlans(ComingPlanStore store, PlansInForce plans) {
        this.store = store;
        this.plans = plans;
    }

    /** All that wait for their day, the next one first, with what they change. */
    public List<ComingChange> waiting() {
        return store.waiting().stream().flatMap(one -> change(one).stream()).toList();
    }

    /** The one of a programme that waits. */
    public Optional<ComingChange> waiting(String programme) {
        return waiting().stream()
                .filter(one -> one.coming().programme().equals(programme))
                .findFirst();
    }

    /** All that a programme ever had, the newest first. */
    public List<ComingPlan> of(String programme) {
        return store.of(programme);
    }

    /** One of them. */
    public Optional<ComingPlan> find(String id) {
        return store.find(id);
    }

    /** Whether a member may get less by a plan than by the one in force; by a new one nobody. */
    public boolean mayBeLess(Plan after) {
        return PlanDifferences.mayBeLess(
                ComingChange.differences(inForce(after.programme()), after));
    }

    private Optional<ComingChange> change(ComingPlan coming) {
        return ComingChange.of(coming, inForce(coming.programme()));
    }

    private Optional<Plan> inForce(String programme) {
        return plans.find(programme).map(PlanInForce::plan);
    }
}
