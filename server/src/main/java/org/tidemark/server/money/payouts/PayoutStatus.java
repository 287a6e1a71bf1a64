package org.tidemark.server.money.payouts;

/** How a payout stands at its provider. */
public enum PayoutStatus {
    /** It never arrived there: it can be sent, with the same number. */
    ABSENT,
    /** Under way. */
    PENDING,
    /** The receiver has to confirm it. */
    WAIT_CONFIRM,
    /** It is being called off. */
    CANCELLING,
    /** The money is there. */
    PAID,
    /** It was not paid and will not be. */
    FAILED,
    /** The receiver did not confirm it in time; it was not paid and will not be. */
    EXPIRED,
    /** It was called off; it was not paid and will not be. */
    CANCELLED;

    /** Whether nothing more comes. */
    public boolean ended() {
        return switch (this) {
            case PAID, FAILED, EXPIRED, CANCELLED -> true;
            case ABSENT, PENDING, WAIT_CONFIRM, CANCELLING -> false;
        };
    }
}
