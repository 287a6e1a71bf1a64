package org.tidemark.server.faces.api;

import org.tidemark.engine.Refusal;

/** A read of something that does not exist. */
final class NothingThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String name;

    NothingThereException(Refusal refusal, String name) {
        super(refusal.code() + ": " + name);
        this.code = refusal.code();
        this.name = name;
    }

    /** The code that a command would be refused with. */
    String code() {
        return code;
    }

    /** What was asked for. */
    String name() {
        return name;
    }
}
