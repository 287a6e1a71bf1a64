package org.tidemark.server.trade.orders.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.people.vault.FoundParts;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.FilterQuery;

/**
 * What of the orders is wanted, as it stands in the address; what is null or empty is not asked.
 *
 * @param q the number of an order, the id of a member, or a tracking number
 * @param from the first day on which it was placed, as it was entered
 * @param until the last one
 * @param store a store by its id or name
 * @param product a product or SKU by its id or words, an offer by its id
 * @param who the mark of a recipient's name or phone, see {@link #marked}
 */
public record OrderFilter(
        @Nullable String q,
        @Nullable String from,
        @Nullable String until,
        @Nullable OrderChannel channel,
        @Nullable OrderState state,
        @Nullable String store,
        @Nullable String product,
        @Nullable String who) {

    /** Everything. */
    static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null, null);

    /** The days that are asked for, which may be unreadable. */
    public DayRange days() {
        return DayRange.of(from, until);
    }

    /** The orders of a member. */
    OrderFilter of(String memberId) {
        return new OrderFilter(memberId, from, until, channel, state, store, product, who);
    }

    /** What was entered, empty for nothing. */
    public String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** The same with a mark in place of the one that it has. */
    OrderFilter marked(long mark) {
        return with(FoundParts.inAddress(mark));
    }

    /** The same whoever gets it. */
    public OrderFilter ofAnybody() {
        return with(null);
    }

    private OrderFilter with(@Nullable String mark) {
        return new OrderFilter(q, from, until, channel, state, store, product, mark);
    }

    /** The mark of a recipient's name or phone; empty where none is given, 0 for what is none. */
    Optional<Long> mark() {
        return FoundParts.markIn(text(who));
    }

    /** The same as a query, with a question mark before it; empty where all is shown. */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("q", text(q));
        asked.put("from", text(from));
        asked.put("until", text(until));
        asked.put("channel", channel == null ? "" : channel.name());
        asked.put("state", state == null ? "" : state.name());
        asked.put("store", text(store));
        asked.put("product", text(product));
        asked.put("who", text(who));
        return FilterQuery.of(asked);
    }
}
