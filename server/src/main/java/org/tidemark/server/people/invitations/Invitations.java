package org.tidemark.server.people.invitations;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** What an invitation means, and how it is drawn. */
@Service
class Invitations {

    private final PlansInForce plans;

    Invitations(PlansInForce plans) {
        this.plans = plans;
    }

    /** What those who invite get by the plans in force; only programmes that pay for it. */
    List<ReferralRate> rates() {
        return plans.all().stream()
                .map(Invitations::rate)
                .filter(rate -> rate.directPpm() > 0 || rate.indirectPpm() > 0)
                .toList();
    }

    private static ReferralRate rate(PlanInForce programme) {
        return programme
                .plan()
                .block(ReferralTerms.class)
                .map(terms ->
                        new ReferralRate(
                                programme.plan().title(),
                                terms.order().directPpm(),
                                terms.order().indirectPpm()))
                .orElseGet(() -> new ReferralRate(programme.plan().title(), 0, 0));
    }
}
