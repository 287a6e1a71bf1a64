package org.tidemark.server.trade.stores;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.trade.coupons.TillGoods;
import org.tidemark.server.trade.stores.conditions.OwnTakes;

/** What the tills of open stores sell, for whoever takes something off it. */
@Component
class TillsSell implements TillGoods {

    private static final int MOST_STORES = 200;
    private static final int WHOLE_PPM = 1_000_000;

    private final StoreBook stores;
    private final PlansInForce plans;
    private final OwnTakes takes;

    TillsSell(StoreBook stores, PlansInForce plans, OwnTakes takes) {
        this.stores = stores;
        this.plans = plans;
        this.takes = takes;
    }

    @Override
    public List<Sold> all() {
        return stores.search("", "", MOST_STORES).stream()
                .filter(StoreRecord::open)
                .flatMap(store ->
                        plans.offer(store.offer()).stream()
                                .map(offer ->
                                        new Sold(
                                                store.name(),
                                                (int)
                                                        takes.owedFen(
                                                                store.id(),
                                                                store.offer(),
                                                                WHOLE_PPM),
                                                offer.terms().split())))
                .toList();
    }
}
