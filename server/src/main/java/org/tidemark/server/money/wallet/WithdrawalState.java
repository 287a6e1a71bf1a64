package org.tidemark.server.money.wallet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** How a withdrawal stands. */
enum WithdrawalState {
    /** Entered; its money is being set aside. */
    OPENING,
    /** Its money is set aside; staff decide. */
    REQUESTED,
    /** To be sent. */
    APPROVED,
    /** Handed to the provider, or about to be: only the provider's word ends it now. */
    SENT,
    /** The receiver has to confirm it. */
    WAIT_CONFIRM,
    /** The money is there. */
    PAID,
    /** The provider did not pay and will not. */
    FAILED,
    /** It was not confirmed in time. */
    EXPIRED,
    /** Called off before it was paid. */
    CANCELLED;

    /** Where it may go from here. */
    Set<WithdrawalState> next() {
        return switch (this) {
            case OPENING -> EnumSet.of(REQUESTED, CANCELLED);
            case REQUESTED -> EnumSet.of(APPROVED, CANCELLED);
            case APPROVED -> EnumSet.of(SENT, CANCELLED);
            case SENT -> EnumSet.of(WAIT_CONFIRM, PAID, FAILED, EXPIRED, CANCELLED);
            case WAIT_CONFIRM -> EnumSet.of(PAID, FAILED, EXPIRED, CANCELLED);
            case PAID, FAILED, EXPIRED, CANCELLED -> EnumSet.noneOf(WithdrawalState.class);
        };
    }

    /** From where one may come here. */
    Set<WithdrawalState> before() {
        Set<WithdrawalState> before = EnumSet.noneOf(WithdrawalState.class);
        Arrays.stream(values()).filter(one -> one.next().contains(this)).forEach(before::add);
        return before;
    }

    boolean ended() {
        return next().isEmpty();
    }

    /** Whether the provider has it, or may have it. */
    boolean atProvider() {
        return this == SENT || this == WAIT_CONFIRM;
    }

    /** The key of its name. */
    String key() {
        return "wallet.state." + name();
    }
}
