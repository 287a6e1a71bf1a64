package org.tidemark.server.trade.stores;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.PageNotFoundException;

/**
 * What somebody may do at a store's till.
 *
 * @param owner whether it is his store: then he may do all and see its money
 */
public record TillRight(StoreRecord store, boolean owner, boolean mayRefund) {

    /** Finds it: the owner's, or that of a cashier who has agreed. */
    @Component
    static class Finder {

        private final StoreBook stores;
        private final Cashiers cashiers;

        Finder(StoreBook stores, Cashiers cashiers) {
            this.stores = stores;
            this.cashiers = cashiers;
        }

        /** The right of a member, or the store does not exist for him. */
        TillRight of(String store, String member) {
            return stores.find(store)
                    .flatMap(one -> of(one, member))
                    .orElseThrow(() -> PageNotFoundException.page(store));
        }

        /** Whether he stands at the till, as owner or otherwise. */
        boolean has(StoreRecord store, String member) {
            return of(store, member).isPresent();
        }

        private Optional<TillRight> of(StoreRecord store, String member) {
            if (store.owner().equals(member)) {
                return Optional.of(new TillRight(store, true, true));
            }
            return cashiers.at(store.id(), member)
                    .filter(_ -> store.registered())
                    .map(cashier -> new TillRight(store, false, cashier.mayRefund()));
        }
    }
}
