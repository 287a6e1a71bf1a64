package org.tidemark.server.trade.purchases.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.server.trade.purchases.model.Effect;
import org.tidemark.server.trade.purchases.model.Purchase;

/**
 * A purchase with what is still to be done for it.
 *
 * @param version how often it was written; what was read with it holds as long as it stands
 * @param pending in the order in which it was decided
 */
public record Kept(Purchase purchase, long version, List<Pending> pending) {

    public Kept {
        pending = List.copyOf(pending);
    }

    /**
     * An effect that is written down.
     *
     * @param place where, unique for ever
     * @param tryAt not before then
     * @param trouble what kept it the last time, empty for nothing
     */
    public record Pending(long place, Effect effect, OffsetDateTime tryAt, String trouble) {}

    /** Whether that effect is still written down. */
    public boolean awaits(long place) {
        return pending.stream().anyMatch(one -> one.place() == place);
    }
}
