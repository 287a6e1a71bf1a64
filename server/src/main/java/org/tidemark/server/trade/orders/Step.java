package org.tidemark.server.trade.orders;

import java.time.OffsetDateTime;

/**
 * Something that happened to an order.
 *
 * @param what the state it came to, or what else happened: a code
 * @param who {@code buyer}, {@code platform}, or {@code staff:} and the name
 * @param note figures, numbers or the words of whoever did it; may be empty
 */
public record Step(OffsetDateTime at, String what, String who, String note) {

    static final String BUYER = "buyer";
    static final String PLATFORM = "platform";
    private static final String STAFF = "staff:";

    /** Who somebody of the staff is, in steps. */
    static String staff(String name) {
        return STAFF + name;
    }

    /** Whether staff made it. */
    public boolean byStaff() {
        return who.startsWith(STAFF);
    }

    /** The code of an arrival in a state. */
    static String arrival(OrderState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
