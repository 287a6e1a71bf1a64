package org.tidemark.plan;

import java.util.Set;
import org.tidemark.plan.shape.Key;

/**
 * What SPEC section 3 has and the engine does not yet execute. Building a mechanism removes its
 * line.
 */
final class Unavailable {

    static final Set<Key<?>> KEYS =
            Set.of(
                    PlanForm.AGENTS,
                    PlanForm.TEAM,
                    PlanForm.AD_POINTS,
                    OfferSection.AD_POINTS,
                    ReferralSection.AD_RELEASE,
                    PlanForm.DIVIDENDS,
                    SplitSection.DIVIDEND,
                    PlanForm.QUEUE,
                    SplitSection.QUEUE,
                    PlanForm.RED_PACKET,
                    SplitSection.RED_PACKET);

    private Unavailable() {}
}
