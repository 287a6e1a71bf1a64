package org.tidemark.server.people.tries;

/**
 * What is tried.
 *
 * @param room {@code staff}, {@code staff-factor}, {@code member} or {@code passcode}
 * @param name of the account of staff; digits of a member's phone; his id
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

    /** The passcode of a member. */
    public static WayIn passcode(String memberId) {
        return new WayIn("passcode", memberId);
    }

    String subject() {
        return room + ":" + name;
    }
}
