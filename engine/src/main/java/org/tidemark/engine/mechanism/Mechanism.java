package org.tidemark.engine.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fact.Gathering;

/**
 * One mechanism of one programme: what it does on an order, when an order is reversed and at the
 * close of a day.
 */
public interface Mechanism {

    /**
     * Reads ahead the records that these orders are going to need here; changes nothing.
     *
     * @return of no meaning; it keeps the reads from being optimised away
     */
    default long readAhead(Upcoming orders) {
        return 0;
    }

    /**
     * Computes what the order will do here, and changes nothing.
     *
     * @throws org.tidemark.engine.LedgerException.Capacity when the ledger's numbers cannot hold it
     */
    default void prepare(OrderWork order, ProgrammeShare share) {}

    /**
     * Says what the order will earn its buyer here besides value points, by the formula that it
     * executes; changes nothing.
     */
    default void foretell(OrderWork order, ProgrammeShare share, Consumer<Fact> foretold) {}

    /**
     * Says what a member has here.
     *
     * @param today the day that is a member's present one, as days since 1970-01-01
     */
    default void facts(int member, long today, Consumer<Fact> facts) {}

    /** What there is to say about a fund beside its balance; nothing for one of somebody else. */
    default List<Fact> aboutFund(int fund) {
        return List.of();
    }

    /** Whom it waits for before it pays; empty for a mechanism that waits for nobody. */
    default Optional<Gathering> gathering() {
        return Optional.empty();
    }

    /** Moves what the order moves here, and records each component in the order's settlement. */
    default void onOrder(OrderWork order, ProgrammeShare share, EventWriter events) {}

    /** Takes back this mechanism's part of a reversed order (SPEC 5.5). */
    default void onReverse(ReversalWork reversal, EventWriter events) {}

    /**
     * What is left to do when every mechanism has taken its part back and the event's money sums to
     * zero.
     */
    default void afterReverse(ReversalWork reversal, EventWriter events) {}

    /**
     * Does at the close of a day what is due here (SPEC 5.12), over members in enrolment order.
     *
     * @param epochDay the day, as days since 1970-01-01
     */
    default void onDayClose(long epochDay, EventWriter events) {}
}
