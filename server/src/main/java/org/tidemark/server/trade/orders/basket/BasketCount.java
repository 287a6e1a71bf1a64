package org.tidemark.server.trade.orders.basket;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.site.OwnCounts;

/** How many kinds of goods stand in a member's basket. */
@Component
@Order(30)
final class BasketCount implements OwnCounts {

    private final BasketStore store;

    BasketCount(BasketStore store) {
        this.store = store;
    }

    @Override
    public boolean everywhere() {
        return true;
    }

    @Override
    public List<OwnCount> of(String memberId) {
        return List.of(new OwnCount("/basket", "", store.count(memberId), false));
    }
}
