package org.tidemark.server.money.debts;

import java.util.List;
import java.util.function.ToLongFunction;
import org.tidemark.server.money.debts.model.DebtState;

/**
 * Debts with their sums; money in fen.
 *
 * @param all as they stand
 */
public record DebtSums(List<DebtStanding> all) {

    public DebtSums {
        all = List.copyOf(all);
    }

    /** How many stand like that. */
    public long count(DebtState state) {
        return all.stream().filter(one -> one.state() == state).count();
    }

    /** What was owed in all. */
    public long owedFen() {
        return sum(one -> one.debt().amountFen());
    }

    /** Coins issued, in hundredths. */
    public long coins() {
        return sum(one -> one.coverage().coins());
    }

    /** Paid by the operator for points. */
    public long grantedFen() {
        return sum(one -> one.coverage().grantedFen());
    }

    /** Coins that have paid for goods. */
    public long deliveredFen() {
        return sum(one -> one.coverage().deliveredFen());
    }

    /** Paid out for points. */
    public long paidFen() {
        return sum(one -> one.coverage().paidFen());
    }

    /** What the points that are held would fetch. */
    public long worthFen() {
        return sum(DebtStanding::worthFen);
    }

    /** What is not covered. */
    public long restFen() {
        return sum(DebtStanding::restFen);
    }

    private long sum(ToLongFunction<DebtStanding> of) {
        return all.stream().mapToLong(of).reduce(0, Math::addExact);
    }
}
