package org.tidemark.commands;

import org.tidemark.engine.command.CommandRules;

/**
 * How a text of a command is written, for whoever describes the language: what the reader and
 * {@link CommandRules} let pass fits the pattern and the length. The other way round a text that
 * fits may still be none: the 31st of February, a number too large.
 */
public enum TextForm {
    /** Any text. */
    WORDS("", 0, 0),
    /** A command's id, or that of an order. */
    ID("", 1, CommandRules.MAX_ID),
    /** A name of something: a programme, an offer, a level, an area. */
    NAME("", 1, CommandRules.MAX_NAME),
    /** A name that becomes part of an account's: of a member, a store, a supplier, a hold. */
    ACCOUNT_NAME("^[^:]+$", 1, CommandRules.MAX_NAME),
    /** Hundredths: of money, coins, contribution. */
    AMOUNT("^[0-9]+([.][0-9]{1,2})?$", 1, 24),
    /** Points with six decimals, or all of them. */
    POINTS("^([0-9]+([.][0-9]{1,6})?|all)$", 1, 24),
    /** A code of GB/T 2260. */
    REGION("^[1-9][0-9]([0-9]{2}){0,2}$", 2, 6),
    /** A day of ISO 8601. */
    DAY("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", 10, 10),
    /** A time of ISO 8601 with its offset. */
    TIME("", 1, 40);

    private final String pattern;
    private final int shortest;
    private final int longest;

    TextForm(String pattern, int shortest, int longest) {
        this.pattern = pattern;
        this.shortest = shortest;
        this.longest = longest;
    }

    /** A regular expression (ECMA-262) that it fits; empty for none. */
    public String pattern() {
        return pattern;
    }

    /** The fewest characters that it has. */
    public int shortest() {
        return shortest;
    }

    /** The most characters that it has; 0 for no bound. */
    public int longest() {
        return longest;
    }
}
