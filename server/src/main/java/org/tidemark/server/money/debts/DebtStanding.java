package org.tidemark.server.money.debts;

import org.tidemark.server.money.debts.model.DebtCoverage;
import org.tidemark.server.money.debts.model.DebtState;

/**
 * A debt and what covers it today; money in fen.
 *
 * @param worthFen what its points that are held still would pay today, by the engine's quote
 */
public record DebtStanding(Debt debt, DebtCoverage coverage, long worthFen) {

    /** Delivered, paid out, and what the points would fetch. */
    public long coveredFen() {
        return Math.addExact(Math.addExact(coverage.deliveredFen(), coverage.paidFen()), worthFen);
    }

    /** What is not covered, never below 0. */
    public long restFen() {
        return Math.max(0, debt.amountFen() - coveredFen());
    }

    /** How it stands. */
    public DebtState state() {
        return DebtState.of(debt.amountFen(), coveredFen());
    }
}
