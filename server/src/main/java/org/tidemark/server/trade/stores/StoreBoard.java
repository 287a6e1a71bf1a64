package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.List;
import org.tidemark.server.money.batches.BankLine;
import org.tidemark.server.money.payees.AccountStatement;

/**
 * What an owner sees of his store.
 *
 * @param payableFen what the ledger owes the store now
 * @param agreementWaits whether there is an agreement that the owner has not agreed to
 * @param takeWaits whether the operator wants to keep more, and waits for the owner's word
 */
public record StoreBoard(
        StoreRecord store,
        StoreFigures.Today today,
        StoreFigures.Crowd crowd,
        long payableFen,
        List<TillOrder> orders,
        List<BankLine> payouts,
        List<AccountStatement.Line> statement,
        boolean agreementWaits,
        boolean takeWaits,
        OffsetDateTime now) {

    public StoreBoard {
        orders = List.copyOf(orders);
        payouts = List.copyOf(payouts);
        statement = List.copyOf(statement);
    }
}
