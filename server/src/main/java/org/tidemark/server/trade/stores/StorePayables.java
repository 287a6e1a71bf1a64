package org.tidemark.server.trade.stores;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.StoreDirectory;
import org.tidemark.server.kernel.members.StoreView;

/** What every store of the ledger is owed now. */
@Component
class StorePayables {

    private static final int PAGE = 1_000;

    private final StoreDirectory stores;

    StorePayables(StoreDirectory stores) {
        this.stores = stores;
    }

    /** All stores of the ledger, in order of registration. */
    List<StoreView> all() {
        List<StoreView> all = new ArrayList<>();
        while (true) {
            List<StoreView> page = stores.page(all.size(), PAGE).value();
            all.addAll(page);
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    /** What one store is owed; negative where it owes, 0 where the ledger does not know it. */
    long of(String store) {
        return stores.find(store).value().map(StoreView::payableFen).orElse(0L);
    }
}
