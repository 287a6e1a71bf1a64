package org.tidemark.server.commands;

import org.tidemark.journal.codec.MalformedCommandException;

/** What was sent is no command: nothing happened and nothing is pinned. */
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * Something wrong.
     *
     * @param field the key at fault, empty where it is the request as a whole
     * @param message what is wrong, where and what to do
     */
    public BadRequestException(String field, String message) {
        super(message);
        this.field = field;
    }

    BadRequestException(MalformedCommandException malformed) {
        super(malformed.getMessage(), malformed);
        this.field = malformed.where();
    }

    /** The key at fault, {@code lines[0].amount}; empty where it is the request as a whole. */
    public String field() {
        return field;
    }
}
