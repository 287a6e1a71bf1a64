package org.tidemark.engine.money;

/** Decimal strings with the digits before the point in groups of three, for people. */
public final class Grouping {

    private static final int GROUP = 3;

    private Grouping() {}

    /** A comma between thousands: {@code "-1234567.80"} is {@code "-1,234,567.80"}. */
    public static String thousands(String decimal) {
        int point = decimal.indexOf('.');
        int end = point < 0 ? decimal.length() : point;
        int start = decimal.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(decimal);
        for (int at = end - GROUP; at > start; at -= GROUP) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
