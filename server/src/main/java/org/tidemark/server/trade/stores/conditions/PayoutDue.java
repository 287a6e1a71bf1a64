package org.tidemark.server.trade.stores.conditions;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a store's money is due, in fen.
 *
 * @param owedFen in all, as the ledger has it; below zero the store owes it
 * @param dueFen of it, for the next batch
 * @param since the day on which that fell due; empty where all is due at any time
 * @param underwayFen what may reach the store by the payment provider; in no batch meanwhile
 * @param next the day on which more falls due; empty likewise
 */
public record PayoutDue(
        PayoutCycle cycle,
        long owedFen,
        long dueFen,
        Optional<LocalDate> since,
        Optional<LocalDate> next,
        long underwayFen) {

    /** The same where a part is on its way by the payment provider, and in no batch meanwhile. */
    public PayoutDue less(long fen) {
        return new PayoutDue(
                cycle, owedFen, Math.max(0, Math.min(dueFen, owedFen - fen)), since, next, fen);
    }

    /** What is owed and not due yet. */
    public long laterFen() {
        return Math.max(0, owedFen - dueFen);
    }
}
