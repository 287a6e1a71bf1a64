package org.tidemark.commands;

import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.reason.RefusalReason;

/**
 * Input that is no command at all (SPEC 5.0): nothing is pinned, nothing is refused. The message
 * says what is wrong, where, and what to do.
 */
public final class MalformedCommandException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String found;
    private final String fix;
    private final transient RefusalReason reason;

    /**
     * Something wrong.
     *
     * @param where the key at fault, empty where it is the line as a whole
     * @param reason both of the others in no language
     */
    MalformedCommandException(String where, String what, String fix, RefusalReason reason) {
        super((where.isEmpty() ? "" : where + ": ") + what + "; " + fix);
        this.where = where;
        this.found = what;
        this.fix = fix;
        this.reason = reason;
    }

    /** A command that was read and may not be what it is. */
    MalformedCommandException(InvalidCommandException invalid) {
        super(invalid.getMessage(), invalid);
        this.where = invalid.where();
        this.found = invalid.found();
        this.fix = invalid.fix();
        this.reason = invalid.reason();
    }

    /** What is wrong and what to do, for whoever puts it into words. */
    public RefusalReason reason() {
        return reason;
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
