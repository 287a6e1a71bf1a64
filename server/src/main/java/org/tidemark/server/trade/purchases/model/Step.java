package org.tidemark.server.trade.purchases.model;

/**
 * Something that happened to a purchase.
 *
 * @param what a code
 * @param who {@link #BUYER}, {@link #PLATFORM}, or staff by name
 * @param note figures, numbers or the words of whoever did it; may be empty
 */
public record Step(String what, String who, String note) {

    public static final String BUYER = "buyer";
    public static final String PLATFORM = "platform";
    private static final String STAFF = "staff:";

    /** Who somebody of the staff is, in steps. */
    public static String staff(String name) {
        return STAFF + name;
    }

    /** Whether that is somebody of the staff. */
    public static boolean isStaff(String who) {
        return who.startsWith(STAFF);
    }
}
