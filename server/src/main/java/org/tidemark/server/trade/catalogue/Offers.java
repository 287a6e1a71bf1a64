package org.tidemark.server.trade.catalogue;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;

/** The offers of all plans in force; their ids are unique across the ledger (SPEC 5.0). */
@Component
class Offers {

    private final PlansInForce plans;

    Offers(PlansInForce plans) {
        this.plans = plans;
    }

    /** All by id, in order of adoption and then of the plan. */
    Map<String, OfferInForce> inForce() {
        return plans.offers();
    }
}
