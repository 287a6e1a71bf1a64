package org.tidemark.server.trade.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.server.kernel.programmes.OfferInForce;

/** What buyers of an offer get for coming together: a bean that says it on their page. */
public interface ProductTogether {

    /**
     * Buyers who come together.
     *
     * @param sharePpm what an order puts in of its price
     * @param missing how many it still wants
     * @param lastDay at whose close it ends where it is too few; empty where it has not begun
     */
    record Together(int sharePpm, int size, int missing, Optional<LocalDate> lastDay) {}

    /** Those whom an order of the offer joins; empty where it joins none. */
    Optional<Together> of(OfferInForce offer);
}
