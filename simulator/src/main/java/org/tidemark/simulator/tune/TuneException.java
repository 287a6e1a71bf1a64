package org.tidemark.simulator.tune;

/** A plan, an offer or bounds that cannot be tuned; the message says what to do. */
public final class TuneException extends Exception {

    private static final long serialVersionUID = 1L;

    TuneException(String message) {
        super(message);
    }
}
