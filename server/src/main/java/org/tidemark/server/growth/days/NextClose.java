package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.mechanism.DayRelease;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.ReleasesAhead;

/**
 * What the close of a day would need if nothing more happened: releases, and what sponsors and
 * agents get on them, against the ad budget.
 */
@Component
final class NextClose {

    private final PlansInForce plans;
    private final ReleasesAhead ahead;

    NextClose(PlansInForce plans, ReleasesAhead ahead) {
        this.plans = plans;
        this.ahead = ahead;
    }

    /** What closing that day would need, for each programme with ad points. */
    List<DayNeed> of(LocalDate day) {
        return plans.all().stream()
                .flatMap(plan -> ahead.of(plan.id(), day).map(due -> need(plan, due)).stream())
                .toList();
    }

    private static DayNeed need(PlanInForce plan, DayRelease due) {
        return new DayNeed(
                plan.id(),
                plan.plan().title(),
                due.holders(),
                due.baseFen(),
                due.totalFen() - due.baseFen(),
                due.budgetFen());
    }
}
