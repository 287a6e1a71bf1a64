package org.tidemark.plan;

/** A file of facts that cannot be used; the message has every mistake, a line each. */
public final class BadFactsException extends Exception {

    private static final long serialVersionUID = 1L;

    BadFactsException(String message) {
        super(message);
    }
}
