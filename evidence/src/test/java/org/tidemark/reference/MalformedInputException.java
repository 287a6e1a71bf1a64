package org.tidemark.reference;

/** The input is no command or no plan at all: an input error, nothing is pinned (SPEC 5.0). */
final class MalformedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedInputException(String message) {
        super(message);
    }
}
