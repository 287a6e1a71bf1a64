package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What an owner sees of his store.
 *
 * @param payableFen what the ledger owes the store now
 */
public record StoreBoard(
        StoreRecord store,
        StoreFigures.Today today,
        StoreFigures.Crowd crowd,
        long payableFen,
        List<TillOrder> orders,
        List<StorePayout> payouts,
        List<StoreFigures.Line> statement,
        OffsetDateTime now) {

    public StoreBoard {
        orders = List.copyOf(orders);
        payouts = List.copyOf(payouts);
        statement = List.copyOf(statement);
    }
}
