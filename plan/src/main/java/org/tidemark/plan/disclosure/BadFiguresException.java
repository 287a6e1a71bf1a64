package org.tidemark.plan.disclosure;

/** A file of running figures that cannot be used; the message has every mistake, a line each. */
public final class BadFiguresException extends Exception {

    private static final long serialVersionUID = 1L;

    BadFiguresException(String message) {
        super(message);
    }
}
