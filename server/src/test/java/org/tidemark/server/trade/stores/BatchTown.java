package org.tidemark.server.trade.stores;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.ledger.LedgerReads;
import org.tidemark.server.money.batches.BatchDesk;
import org.tidemark.server.money.payees.PayeeAccounts;

/** A town whose stores and suppliers have accounts at a bank. */
final class BatchTown implements AutoCloseable {

    final TillTown town;
    final BatchDesk desk;
    private int count;

    BatchTown(String name) throws Exception {
        town = TillTown.open(name);
        desk = new BatchDesk(town.platform());
        town.enrol("buyer");
    }

    /** A new day, on which nothing is owed and nothing is planned. */
    void clear() {
        town.later(Duration.ofDays(1));
        dropAllPlanned();
        town.bean(StorePayables.class).all().stream()
                .filter(one -> one.payableFen() > 0)
                .forEach(one ->
                        town.send(
                                "pay-store",
                                Map.of(
                                        "store",
                                        one.id(),
                                        "amount",
                                        new Fen(one.payableFen()).plain())));
    }

    /** A number that was not given before. */
    int next() {
        return ++count;
    }

    /** A store with an account. */
    String newStore() {
        String id = "batch-s" + ++count;
        String owner = "batch-o" + count;
        town.enrol(owner);
        town.openStore(id, owner);
        desk.account(PayeeAccounts.store(id), "小店", "62220202%08d".formatted(count));
        return id;
    }

    /** A supplier with an account. */
    String newSupplier() {
        String id = "batch-u" + ++count;
        town.send("register-supplier", Map.of("supplier", id));
        desk.account(PayeeAccounts.supplier(id), "工厂", "90%010d".formatted(count));
        return id;
    }

    /** Somebody buys there; the store is owed 80 of 100. */
    void sell(String store, String amount) {
        town.send(
                "order",
                Map.of(
                        "member",
                        "buyer",
                        "store",
                        store,
                        "lines",
                        List.of(Map.of("offer", TillTown.OFFER, "amount", amount))));
    }

    /** Somebody buys what a supplier has delivered; it is owed 80 of 100. */
    void supply(String supplier, String amount) {
        town.send(
                "order",
                Map.of(
                        "member",
                        "buyer",
                        "lines",
                        List.of(
                                Map.of(
                                        "offer",
                                        TillTown.OFFER,
                                        "amount",
                                        amount,
                                        "supplier",
                                        supplier))));
    }

    /** What a store is owed. */
    long payable(String store) {
        return town.bean(StorePayables.class).of(store);
    }

    /** What has left for outside, by the ledger. */
    long outside() {
        return town.bean(LedgerReads.class).overview().value().balances().stream()
                .filter(one ->
                        one.account().equals("external:payouts") && one.asset().equals("CNY"))
                .mapToLong(one -> one.amount())
                .sum();
    }

    void dropAllPlanned() {
        town.bean(JdbcClient.class)
                .sql("SELECT batch FROM platform.bank_batch WHERE state IN ('PLANNED', 'RELEASED')")
                .query(String.class)
                .list()
                .forEach(batch -> desk.drop(batch, Optional.empty()));
    }

    @Override
    public void close() {
        town.close();
    }
}
