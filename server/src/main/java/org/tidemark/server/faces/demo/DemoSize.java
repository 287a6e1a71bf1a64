package org.tidemark.server.faces.demo;

/**
 * How large the demo's past is.
 *
 * @param members how many take part in it
 * @param orders how many they have made
 * @param days in how many days, the last of them yesterday
 */
record DemoSize(int members, int orders, int days) {

    /** Members with a name and an account: whoever looks on can be each of them. */
    static final int KNOWN = 24;

    /** The orders of the whole demo. */
    static final int WHOLE = 30_000;

    private static final int MOST_MEMBERS = 10_000;
    private static final int MOST_DAYS = 365;
    private static final int ORDERS_A_MEMBER = 3;
    private static final int ORDERS_A_DAY = 20;

    /** A past of so many orders, with as many members and days as they fill. */
    static DemoSize of(int orders) {
        return new DemoSize(
                Math.clamp(orders / ORDERS_A_MEMBER, KNOWN, MOST_MEMBERS),
                orders,
                Math.clamp(orders / ORDERS_A_DAY, 0, MOST_DAYS));
    }

    /** Whether the demo goes on with orders of today: a small one stays as it was made. */
    boolean goesOn() {
        return orders >= WHOLE;
    }
}
