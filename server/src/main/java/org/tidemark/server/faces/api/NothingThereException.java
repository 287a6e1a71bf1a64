package org.tidemark.server.faces.api;

import org.tidemark.engine.Refusal;

/** A read of something that does not exist. */
final class NothingThereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String name;

    NothingThereException(Refusal refusal, String name) {
        this(refusal.code(), name);
    }

    /** Something that no command is refused for. */
    NothingThereException(String code, String name) {
        super(code + ": " + name);
        this.code = code;
        this.name = name;
    }

    /** What kind of thing is not there, {@code unknown-member}. */
    String code() {
        return code;
    }

    /** What was asked for. */
    String name() {
        return name;
    }
}
