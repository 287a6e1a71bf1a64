package org.tidemark.server.trade.stores.conditions;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What was agreed that the operator keeps of what is paid at a store.
 *
 * @param from the first day, by the ledger's zone
 * @param takePpm of what is paid, {@link TakeRules#BY_PLAN} where the plan says
 * @param agreedBy the second person
 */
public record OwnTake(
        LocalDate from, int takePpm, String proposedBy, String agreedBy, OffsetDateTime agreedAt) {

    /** Whether there is one of its own, and not the plan's. */
    public boolean own() {
        return takePpm != TakeRules.BY_PLAN;
    }
}
