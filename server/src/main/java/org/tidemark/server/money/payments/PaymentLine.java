package org.tidemark.server.money.payments;

import java.time.OffsetDateTime;

/** A payment in a list of the console. */
public record PaymentLine(
        String paymentId,
        String provider,
        String memberId,
        String description,
        long amountFen,
        String state,
        String providerNumber,
        OffsetDateTime changedAt,
        boolean told) {

    /** The key of what a person does about it. */
    public String todo() {
        return state.equals("DISPUTED") ? "payments.todo.disputed" : "payments.todo.untold";
    }
}
