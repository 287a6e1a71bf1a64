package org.tidemark.server.trade.screening;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** What the plans in force limit an order to, and our own thresholds. */
@Component
class PlanLimits implements Limits {

    private final PlansInForce plans;

    PlanLimits(PlansInForce plans) {
        this.plans = plans;
    }

    @Override
    public Set<Long> fen(ScreeningProperties settings) {
        Set<Long> limits = new TreeSet<>();
        limits.add(settings.threshold(Signal.NEW_MEMBER_AMOUNT));
        limits.add(settings.threshold(Signal.MEMBER_AMOUNT_DAY));
        plans.all().stream()
                .flatMap(programme -> programme.plan().block(PoolTerms.class).stream())
                .map(PoolTerms::limits)
                .flatMap(plan -> Stream.of(plan.perOrderFen(), plan.perDayFen()))
                .filter(limit -> limit != EligibilityLimits.UNLIMITED)
                .forEach(limits::add);
        return limits;
    }
}
