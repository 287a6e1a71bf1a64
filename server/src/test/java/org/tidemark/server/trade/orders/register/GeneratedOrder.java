package org.tidemark.server.trade.orders.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.trade.orders.OrderState;

/** An order that a test has put into the tables, as a plain filter sees it. */
record GeneratedOrder(
        String id,
        OrderChannel channel,
        OffsetDateTime at,
        String member,
        String store,
        OrderState state,
        List<String> skus,
        List<String> offers,
        String tracking,
        String recipient,
        String phone) {

    /**
     * What is looked for.
     *
     * @param whom a name, a phone or four digits; empty for nobody
     */
    record Wish(
            String q,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<OrderChannel> channel,
            Optional<OrderState> state,
            String store,
            String product,
            String whom) {}

    /** The rule in its plainest form. */
    boolean fits(Wish wish, ZoneId zone) {
        LocalDate day = at.atZoneSameInstant(zone).toLocalDate();
        return (wish.q.isEmpty()
                        || wish.q.equals(id)
                        || wish.q.equals(member)
                        || wish.q.equals(tracking))
                && wish.from.filter(day::isBefore).isEmpty()
                && wish.until.filter(day::isAfter).isEmpty()
                && wish.channel.filter(one -> one != channel).isEmpty()
                && wish.state.filter(one -> one != state).isEmpty()
                && (wish.store.isEmpty() || wish.store.equals(store))
                && (wish.product.isEmpty()
                        || skus.contains(wish.product)
                        || offers.contains(wish.product))
                && (wish.whom.isEmpty() || goesTo(wish.whom));
    }

    private boolean goesTo(String whom) {
        return whom.equals(recipient)
                || List.of(recipient.split(" ", -1)).contains(whom)
                || whom.equals(phone)
                || whom.length() == 4 && phone.endsWith(whom);
    }
}
