package org.tidemark.engine.command;

/**
 * A command with a field that no ledger takes (SPEC 5.0): a name that is blank, too long or has a
 * colon where it becomes part of an account's name, an amount below zero, a number out of range.
 * Nothing is pinned for it and nothing is refused. The message says what is wrong, where, and what
 * to do.
 */
public final class InvalidCommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String found;
    private final String fix;

    /**
     * Something wrong.
     *
     * @param where the field at fault, {@code lines[0].amount}; empty where it is the whole
     * @param found what was found there
     * @param fix what to do about it; empty where what was found says it
     */
    public InvalidCommandException(String where, String found, String fix) {
        super((where.isEmpty() ? "" : where + ": ") + found + (fix.isEmpty() ? "" : "; " + fix));
        this.where = where;
        this.found = found;
        this.fix = fix;
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
