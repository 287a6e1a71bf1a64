package org.tidemark.simulator.orderfile;

import java.util.Locale;

/** What a column of an order file may hold. */
public enum OrderColumn {
    /** Id of the order; rows of one id are lines of one order. */
    ORDER,
    /** Who buys. */
    MEMBER,
    /** When. */
    AT,
    /** What the row comes to, paid in money; below zero what goes back of its order. */
    AMOUNT,
    /** The price of one piece, where no column says what the row comes to. */
    PRICE,
    /** How many pieces; below zero they go back. */
    QUANTITY,
    /** How far the order has come; not every state is a sale. */
    STATUS,
    /** What of the order was paid back. */
    REFUND,
    /** Offer of the plan. */
    OFFER,
    /** Where it was bought. */
    STORE,
    /** Who introduced the member. */
    SPONSOR,
    /** Region of the order, a GB/T 2260 code. */
    REGION;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** The name on the command line and the header that is looked for when none is named. */
    public String key() {
        return key;
    }

    /** Whether a row without it is no order; of amount and price one is enough. */
    public boolean required() {
        return this == MEMBER || this == AT || this == AMOUNT;
    }
}
