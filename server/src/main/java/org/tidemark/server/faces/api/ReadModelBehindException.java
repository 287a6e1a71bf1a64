package org.tidemark.server.faces.api;

/** Somebody wants to see a record to which the read model has not followed in time. */
final class ReadModelBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReadModelBehindException(long sequence) {
        super("the read model has not followed to " + sequence);
    }
}
