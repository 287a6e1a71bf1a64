package org.tidemark.server.kernel.ledger;

import java.util.Set;

/** Knows of orders that are on their way into the ledger. */
public interface OffersInUse {

    /** Which of these offers have orders still to settle. */
    Set<String> among(Set<String> offers);
}
