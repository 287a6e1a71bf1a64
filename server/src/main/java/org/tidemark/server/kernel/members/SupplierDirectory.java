package org.tidemark.server.kernel.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.server.kernel.ledger.AsOf;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;

/** Reads suppliers from the ledger. */
@Service
public final class SupplierDirectory {

    private final LedgerGateway ledger;

    SupplierDirectory(LedgerGateway ledger) {
        this.ledger = ledger;
    }

    /**
     * Suppliers, and what is owed for goods without a store and without a named supplier.
     *
     * @param unnamedFen what is owed without a name; below zero it is owed back
     */
    public record Page(List<SupplierView> suppliers, String currency, long unnamedFen) {

        public Page {
            suppliers = List.copyOf(suppliers);
        }
    }

    /** So many suppliers in order of registration, from a position on, counted from 0. */
    public AsOf<Page> page(int from, int limit) {
        return Waiting.on(
                ledger.read(view -> {
                    List<SupplierView> page = new ArrayList<>();
                    for (int s = from; s < view.supplierCount() && page.size() < limit; s++) {
                        page.add(supplier(view, s));
                    }
                    long unnamed = view.balance(Accounts.SUPPLIER, Assets.CURRENCY);
                    return new Page(page, view.currency(), unnamed);
                }));
    }

    /** One supplier. */
    public AsOf<Optional<SupplierView>> find(String id) {
        return Waiting.on(
                ledger.read(view -> {
                    int index = view.supplierIndex(id);
                    return index < 0
                            ? Optional.<SupplierView>empty()
                            : Optional.of(supplier(view, index));
                }));
    }

    private static SupplierView supplier(LedgerView view, int supplier) {
        return new SupplierView(
                view.supplierId(supplier),
                view.currency(),
                view.balance(Accounts.supplier(supplier), Assets.CURRENCY));
    }
}
