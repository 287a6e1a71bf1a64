package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.LocalizedText;

/** The gate before the repurchase offers of a programme, as one visitor finds it. */
public record Gate(LocalizedText programme, State state) {

    /** What the ledger says of this visitor. */
    public enum State {
        /** He has settled an order of an enrolment offer of the programme. */
        OPEN,
        /** He has not. */
        CLOSED,
        /** Nobody is signed in. */
        UNKNOWN
    }
}
