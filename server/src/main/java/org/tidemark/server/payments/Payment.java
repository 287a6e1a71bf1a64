package org.tidemark.server.payments;

import java.time.Instant;

/**
 * A payment as our own book has it.
 *
 * @param paymentId our number of it
 * @param provider whose it is
 * @param amountFen what was asked for, in fen
 * @param state how it stands
 * @param providerNumber the provider's number of it, empty before money came
 * @param expiresAt after this moment it can no longer be paid
 */
public record Payment(
        String paymentId,
        String provider,
        long amountFen,
        State state,
        String providerNumber,
        Instant expiresAt) {

    /** How a payment stands with us; PAID and DISPUTED are for good. */
    public enum State {
        /** Asked for; nothing has come. */
        OPEN,
        /** The amount asked for has come, by the provider's signed word. */
        PAID,
        /** Ended unpaid. Should money come all the same, it becomes PAID. */
        CLOSED,
        /** Another amount has come than was asked for. A person must look. */
        DISPUTED
    }
}
