package org.tidemark.server.money.payments;

import java.time.Instant;

/**
 * A payment as our own book has it.
 *
 * @param paymentId our number of it
 * @param provider whose it is
 * @param memberId who was asked, empty where anybody may pay
 * @param description what the payer reads
 * @param amountFen what was asked for, in fen
 * @param state how it stands
 * @param providerNumber the provider's number of it, empty before money came
 * @param askedAt when it was asked for
 * @param expiresAt after this moment it can no longer be paid
 * @param shared whether the provider keeps it until it is shared out
 */
public record Payment(
        String paymentId,
        String provider,
        String memberId,
        String description,
        long amountFen,
        State state,
        String providerNumber,
        Instant askedAt,
        Instant expiresAt,
        boolean shared) {

    /** The same payment in another state. */
    Payment in(State next, String number) {
        return new Payment(
                paymentId,
                provider,
                memberId,
                description,
                amountFen,
                next,
                number,
                askedAt,
                expiresAt,
                shared);
    }

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
