package org.tidemark.server.kernel.approvals;

import java.util.Locale;

/** What makes value or gives it to somebody. */
public enum ApprovalAction {
    /** A region's agent. */
    AGENT,
    /** A level of the team. */
    LEADER,
    /** A weight that staff sets. */
    WEIGHT,
    /** Shares of the register. */
    SHARES,
    /** Coins, by their nominal value. */
    COINS,
    /** An order for a member, by what it comes to. */
    ORDER,
    /** A redemption for a member, by what it pays. */
    REDEEM,
    /** Somebody of the staff may work, with those roles. */
    STAFF;

    /** Whether who gets it is a member. */
    public boolean isForMember() {
        return this != STAFF;
    }

    /** The name in addresses, settings and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
