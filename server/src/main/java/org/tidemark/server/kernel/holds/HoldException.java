package org.tidemark.server.kernel.holds;

import org.tidemark.engine.Outcome;

/** The ledger answered a hold in a way that cannot be, if it is used as it must be. */
public final class HoldException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    HoldException(String hold, Outcome.Rejected rejected) {
        super(
                "hold "
                        + hold
                        + ": the ledger says "
                        + rejected.refusal().code()
                        + " ("
                        + rejected.detail()
                        + "); look its commands up in the journal");
    }
}
