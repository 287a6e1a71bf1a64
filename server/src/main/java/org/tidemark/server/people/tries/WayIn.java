package org.tidemark.server.people.tries;

/**
 * What is tried.
 *
 * @param room {@code staff}, {@code staff-factor} or {@code member}
 * @param name of the account of staff; digits of a member's phone
 */
public record WayIn(String room, String name) {

    /** Of staff. */
    public static WayIn staff(String name) {
        return new WayIn("staff", name);
    }

    /** Of whoever has that phone. */
    public static WayIn phone(String digits) {
        return new WayIn("member", digits);
    }

    /** The second factor of somebody of the staff. */
    public static WayIn factor(String name) {
        return new WayIn("staff-factor", name);
    }

    String subject() {
        return room + ":" + name;
    }
}
