package org.tidemark.engine.command;

import org.tidemark.engine.reason.RefusalReason;

/**
 * A command with a field that no ledger takes (SPEC 5.0): a name that is blank, too long or has a
 * colon where it becomes part of an account's name, an amount below zero, a number out of range.
 * Nothing is pinned for it and nothing is refused. The message says what is wrong, where, and what
 * to do, in the words of the strict doors, which programs use; the reason says the same to people
 * in their language.
 */
public final class InvalidCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String found;
    private final String fix;
    private final transient RefusalReason reason;

    /**
     * Something wrong.
     *
     * @param where the field at fault, {@code lines[0].amount}; empty where it is the whole
     * @param found what was found there
     * @param fix what to do about it; empty where what was found says it
     * @param reason both of them in no language
     */
    public InvalidCommandException(String where, String found, String fix, RefusalReason reason) {
        super((where.isEmpty() ? "" : where + ": ") + found + (fix.isEmpty() ? "" : "; " + fix));
        this.where = where;
        this.found = found;
        this.fix = fix;
        this.reason = reason;
    }

    /** What is wrong and what to do, for whoever puts it into words. */
    public RefusalReason reason() {
        return reason;
    }

    /** The field at fault, {@code lines[0].amount}; empty where it is the command as a whole. */
    public String where() {
        return where;
    }

    /** What was found there. */
    public String found() {
        return found;
    }

    /** What to do about it; empty where what was found says it. */
    public String fix() {
        return fix;
    }
}
