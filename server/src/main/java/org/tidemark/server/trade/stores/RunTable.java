package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.money.Fen;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** A settlement run as a list for the bank. */
final class RunTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("payout"),
                    Column.digits("store"),
                    Column.text("name"),
                    Column.digits("licence"),
                    Column.amount("amount"),
                    Column.text("currency"),
                    Column.text("state"),
                    Column.digits("reference"));

    private RunTable() {}

    static OutTable of(List<StorePayout> payouts, StoreBook stores) {
        return new OutTable(
                COLUMNS,
                payouts.stream()
                        .map(payout -> cells(payout, stores.find(payout.storeId())))
                        .toList());
    }

    private static List<String> cells(StorePayout payout, Optional<StoreRecord> store) {
        return List.of(
                payout.id(),
                payout.storeId(),
                store.map(known -> known.name().zh()).orElse(""),
                store.map(StoreRecord::licence).orElse(""),
                new Fen(payout.amountFen()).plain(),
                "CNY",
                payout.state().name(),
                payout.bankReference());
    }
}
