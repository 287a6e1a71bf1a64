package org.tidemark.commands;

import org.tidemark.engine.command.InvalidCommandException;

/**
 * Input that is no command at all (SPEC 5.0): nothing is pinned, nothing is refused. The message
 * says what is wrong, where, and what to do.
 */
public final class MalformedCommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String found;
    private final String fix;

    MalformedCommandException(String where, String what, String fix) {
        super((where.isEmpty() ? "" : where + ": ") + what + "; " + fix);
        this.where = where;
        this.found = what;
        this.fix = fix;
    }

    /** A command that was read and may not be what it is. */
    MalformedCommandException(InvalidCommandException invalid) {
        super(invalid.getMessage(), invalid);
        this.where = invalid.where();
        this.found = invalid.found();
        this.fix = invalid.fix();
    }

    /** The key that is at fault, {@code lines[0].amount}; empty where it is the line as a whole. */
    public String where() {
        return where;
    }

    /** What was found there. */
    public String found() {
        return found;
    }

    /** What to do about it. */
    public String fix() {
        return fix;
    }
}
