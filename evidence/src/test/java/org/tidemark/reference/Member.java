package org.tidemark.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** SPEC 5.1: a member. */
final class Member {

    final String id;

    /** The member who introduced this one, or null. */
    Member sponsor;

    /** A GB/T 2260 code, or null. */
    String region;

    boolean verified;

    /** Has settled an order of his own, of any programme; a reversal does not undo it. */
    boolean hasSettledAnOrder;

    /** Programmes of which he has settled an offer of the enrolment zone. */
    final Set<String> enrolmentZones = new HashSet<>();

    Member(String id, Member sponsor, String region, boolean verified) {
        this.id = id;
        this.sponsor = sponsor;
        this.region = region;
        this.verified = verified;
    }

    String account() {
        return "member:" + id;
    }

    String heldAccount() {
        return account() + ":held";
    }

    boolean isBelow(Member other) {
        for (Member above = sponsor; above != null; above = above.sponsor) {
            if (above == other) {
                return true;
            }
        }
        return false;
    }

    /** The key under which a task or a check-in of a day is remembered. */
    String on(LocalDate day) {
        return id + " on " + day;
    }
}
