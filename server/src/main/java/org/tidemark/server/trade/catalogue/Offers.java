package org.tidemark.server.trade.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.Programmes;

/** The offers of all plans in force; their ids are unique across the ledger (SPEC 5.0). */
@Component
class Offers {

    private final Programmes programmes;

    Offers(Programmes programmes) {
        this.programmes = programmes;
    }

    /** All by id, in order of adoption and then of the plan. */
    Map<String, OfferInForce> inForce() {
        Map<String, OfferInForce> offers = new LinkedHashMap<>();
        for (ProgrammeView programme : programmes.all().value()) {
            var plan = programme.plan();
            plan.offers()
                    .forEach(terms ->
                            offers.put(
                                    terms.id(),
                                    new OfferInForce(
                                            programme.id(), plan.title(), plan.currency(), terms)));
        }
        return offers;
    }
}
