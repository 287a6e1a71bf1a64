package org.tidemark.journal.record;

import java.util.List;
import org.tidemark.engine.event.Rule;

/**
 * One event of a record, with names (SPEC section 4). Amounts are integers in the smallest unit of
 * their asset.
 *
 * @param type the event type's code, {@code order-settled}
 * @param programme the one programme that the event is about, empty if there is none
 * @param member the member that the event is about, empty if there is none
 * @param continued whether it goes on with the last event of the record before
 */
public record RecordedEvent(
        String type,
        String programme,
        String member,
        List<RecordedDetail> details,
        List<Posting> postings,
        List<PoolState> pools,
        List<PositionState> positions,
        boolean continued) {

    public RecordedEvent {
        details = List.copyOf(details);
        postings = List.copyOf(postings);
        pools = List.copyOf(pools);
        positions = List.copyOf(positions);
    }

    /**
     * A figure that no posting shows: an amount in fen, a member, or a day.
     *
     * @param code the detail's code, {@code gross}
     * @param text the member's name, or the day as in ISO 8601; empty when the detail is an amount
     */
    public record RecordedDetail(String code, long amountFen, String text) {}

    /**
     * One side of a movement; positive is into the account.
     *
     * @param terms why it is this amount; none for what the command itself says, the other side of
     *     a movement and the residual
     */
    public record Posting(String account, String asset, long amount, List<Term> terms) {

        public Posting {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A term of an amount, {@code floor(|base| * numerator / denominator)} with the sign of the
     * base; see {@link org.tidemark.engine.event.EventSink#term}.
     */
    public record Term(Rule rule, long base, long numerator, long denominator) {}

    /** A pool after the event; the price in millionths of a yuan per point, rounded down. */
    public record PoolState(
            String programme, long reserveFen, long supplyMicro, long priceMicros) {}

    /** A position after the event. */
    public record PositionState(
            String programme,
            String member,
            long pointsMicro,
            long lockedMicro,
            long spendFen,
            long realisedFen,
            int cycle) {}
}
