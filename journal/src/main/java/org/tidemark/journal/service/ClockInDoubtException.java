package org.tidemark.journal.service;

/** What time it is cannot be believed: nothing is stamped. Nothing happened. */
public final class ClockInDoubtException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClockInDoubtException(String message) {
        super(message);
    }
}
