package org.tidemark.server.faces.api;

import org.tidemark.engine.Outcome.Rejected;

/** A read that has no answer, for the reason for which a command would be refused. */
final class RefusedReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Rejected rejected;

    RefusedReadException(Rejected rejected) {
        super(rejected.refusal().code() + ": " + rejected.detail());
        this.rejected = rejected;
    }

    /** Why. */
    Rejected rejected() {
        return rejected;
    }
}
