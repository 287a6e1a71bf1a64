package org.tidemark.server.trade.orders.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.trade.orders.OrderState;

/**
 * What of the orders is wanted, as the tables know it; what is empty is not asked.
 *
 * @param q a number, a member or a tracking number
 * @param from not before
 * @param until before
 * @param stores one of them
 * @param skus one of them is in it; of an order without a purchase the offer says it
 * @param offer in it, of an order without a purchase
 * @param mark of its recipient
 */
record OrderSearch(
        String q,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> until,
        Optional<OrderChannel> channel,
        Optional<OrderState> state,
        Optional<List<String>> stores,
        Optional<List<String>> skus,
        String offer,
        Optional<Long> mark) {}
