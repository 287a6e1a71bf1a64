package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.AccountClosingGuard;
import org.tidemark.server.web.text.Wording;

/** Nobody leaves while a purchase of his is on its way, or while his store is open or owed. */
@Component
class StoreClosingGuard implements AccountClosingGuard {

    private final StoreBook stores;
    private final StorePayables payables;
    private final TillBook orders;

    StoreClosingGuard(StoreBook stores, StorePayables payables, TillBook orders) {
        this.stores = stores;
        this.payables = payables;
        this.orders = orders;
    }

    @Override
    public Optional<String> reasonAgainst(String memberId, Wording wording) {
        if (orders.onItsWay(memberId)) {
            return Optional.of(wording.say("stores.leave.order"));
        }
        List<StoreRecord> own = stores.ofOwner(memberId);
        boolean busy = own.stream().anyMatch(store -> store.open() || payables.of(store.id()) != 0);
        return busy ? Optional.of(wording.say("stores.leave.store")) : Optional.empty();
    }
}
