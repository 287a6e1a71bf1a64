package org.tidemark.server.trade.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.members.StoreDirectory;
import org.tidemark.server.kernel.members.StoreView;
import org.tidemark.server.money.sharing.Shares;
import org.tidemark.server.trade.stores.conditions.PayoutCycles;
import org.tidemark.server.trade.stores.conditions.PayoutDue;

/** What every store of the ledger is owed now. */
@Component
class StorePayables {

    private static final int PAGE = 1_000;

    private final StoreDirectory stores;
    private final PayoutCycles cycles;
    private final Shares shares;

    StorePayables(StoreDirectory stores, PayoutCycles cycles, Shares shares) {
        this.stores = stores;
        this.cycles = cycles;
        this.shares = shares;
    }

    /** What of the money of every store is due today, in order of registration. */
    Map<String, PayoutDue> due() {
        Map<String, Long> owed = new LinkedHashMap<>();
        all().forEach(store -> owed.put(store.id(), store.payableFen()));
        // After the ledger: what comes into it meanwhile was known to be shared before.
        Map<String, Long> reserved = shares.reservedFen();
        Map<String, PayoutDue> due = cycles.due(owed);
        due.replaceAll((store, one) -> one.less(reserved.getOrDefault(store, 0L)));
        return due;
    }

    /** What of the money of one store is due today. */
    PayoutDue due(String store) {
        long owed = of(store);
        return cycles.due(store, owed).less(shares.reservedFen().getOrDefault(store, 0L));
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
