package org.tidemark.server.trade.orders.pages;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.web.site.OwnCounts;

/** How many of a member's orders stand in each state that he waits in. */
@Component
@Order(30)
final class OrderCounts implements OwnCounts {

    private static final List<OrderState> SHOWN =
            List.of(
                    OrderState.CREATED,
                    OrderState.PAID,
                    OrderState.SHIPPED,
                    OrderState.RECEIVED,
                    OrderState.IN_RETURN);

    private final OrderList list;

    OrderCounts(OrderList list) {
        this.list = list;
    }

    @Override
    public boolean everywhere() {
        return false;
    }

    @Override
    public List<OwnCount> of(String memberId) {
        var counts = list.counts(memberId);
        return SHOWN.stream()
                .map(state ->
                        new OwnCount(
                                "/my/orders?state=" + state.name(),
                                "orders.state." + state.name(),
                                counts.getOrDefault(state, 0),
                                false))
                .toList();
    }
}
