package org.tidemark.server.people.codes;

/** A one-time code did not go out. */
final class CodeNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CodeNotSentException(String message) {
        super(message);
    }

    CodeNotSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
