package org.tidemark.tables.out;

/**
 * A column of a table that goes out.
 *
 * @param name in its header
 */
public record Column(String name, Kind kind) {

    /** What its cells are. */
    public enum Kind {
        /** Words of people. */
        TEXT,
        /** Ids and numbers of accounts or parcels: of their digits none may be lost. */
        DIGITS,
        /** A count. */
        NUMBER,
        /** Yuan with two decimals. */
        AMOUNT;

        boolean counts() {
            return this == NUMBER || this == AMOUNT;
        }
    }

    /** A column of words. */
    public static Column text(String name) {
        return new Column(name, Kind.TEXT);
    }

    /** A column of ids. */
    public static Column digits(String name) {
        return new Column(name, Kind.DIGITS);
    }

    /** A column of counts. */
    public static Column number(String name) {
        return new Column(name, Kind.NUMBER);
    }

    /** A column of yuan. */
    public static Column amount(String name) {
        return new Column(name, Kind.AMOUNT);
    }
}
