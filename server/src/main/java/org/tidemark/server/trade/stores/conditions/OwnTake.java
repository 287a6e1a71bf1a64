package org.tidemark.server.trade.stores.conditions;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * What was agreed that the operator keeps of what is paid at a store. Where that is more than
 * before, it holds from its day on, or from the owner's word if that comes later, and never without
 * it.
 *
 * @param place what it is found by
 * @param from the first day, by the ledger's zone
 * @param takePpm of what is paid, {@link TakeRules#BY_PLAN} where the plan says
 * @param agreedBy the second person of the operator's
 * @param word what the owner says
 */
public record OwnTake(
        long place,
        LocalDate from,
        int takePpm,
        String proposedBy,
        String agreedBy,
        OffsetDateTime agreedAt,
        OwnersWord word) {

    /** Whether there is one of its own, and not the plan's. */
    public boolean own() {
        return takePpm != TakeRules.BY_PLAN;
    }
}
