package org.tidemark.journal.record;

/**
 * What a record can be found by, apart from its sequence and its command id: the order that a
 * reversal took back, and the holds that a command ended. The last record of an order of several
 * parts is found by that order, too: its settlement stands there.
 */
public final class Subjects {

    private Subjects() {}

    /** A record that changed the settlement of an older order. */
    public static String order(String order) {
        return "order:" + order;
    }

    /** A record that ended a hold. */
    public static String hold(String hold) {
        return "hold:" + hold;
    }
}
