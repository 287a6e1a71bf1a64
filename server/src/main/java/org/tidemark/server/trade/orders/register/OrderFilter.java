package org.tidemark.server.trade.orders.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.tidemark.server.people.vault.FoundParts;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.web.site.FilterQuery;

/**
 * What of the orders is wanted, as it stands in the address; what is null or empty is not asked.
 *
 * @param q the number of an order, the id of a member, or a tracking number
 * @param from the first day on which it was placed
 * @param until the last one
 * @param store a store by its id or name
 * @param product a product or SKU by its id or words, an offer by its id
 * @param who the mark of a recipient's name or phone, see {@link #marked}
 */
public record OrderFilter(
        @Nullable String q,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
        @Nullable OrderChannel channel,
        @Nullable OrderState state,
        @Nullable String store,
        @Nullable String product,
        @Nullable String who) {

    /** Everything. */
    static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null, null, null);

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
        asked.put("from", from == null ? "" : from.toString());
        asked.put("until", until == null ? "" : until.toString());
        asked.put("channel", channel == null ? "" : channel.name());
        asked.put("state", state == null ? "" : state.name());
        asked.put("store", text(store));
        asked.put("product", text(product));
        asked.put("who", text(who));
        return FilterQuery.of(asked);
    }
}
