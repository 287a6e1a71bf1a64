package org.tidemark.server.people.vault;

/** Personal data cannot be kept sealed as it must be. */
final class SealException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealException(String message, Throwable cause) {
        super(message, cause);
    }

    SealException(String message) {
        super(message);
    }
}
