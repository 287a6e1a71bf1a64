package org.tidemark.server.trade.orders;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.Stock;

/** Ships orders, and takes their receipt: the buyer's word, or ten days after shipping. */
@Service
class Fulfilment {

    static final Duration RECEIVED_AFTER = Duration.ofDays(10);
    private static final int MAX_CARRIER = 40;
    private static final int MAX_TRACKING = 60;

    private final OrderStore store;
    private final Stock stock;

    Fulfilment(OrderStore store, Stock stock) {
        this.store = store;
        this.stock = stock;
    }

    /** Staff hand a paid order to a carrier: its goods leave the shelves. */
    void ship(String number, String carrier, String tracking, String who) {
        if (carrier.isBlank()
                || carrier.length() > MAX_CARRIER
                || tracking.isBlank()
                || tracking.length() > MAX_TRACKING) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        boolean shipped =
                store.together(() -> {
                    boolean moved =
                            store.move(
                                    number,
                                    Set.of(OrderState.PAID),
                                    OrderState.SHIPPED,
                                    Map.of(
                                            "carrier",
                                            carrier.strip(),
                                            "tracking",
                                            tracking.strip(),
                                            "due_at",
                                            store.now().plus(RECEIVED_AFTER)),
                                    who,
                                    carrier.strip() + " " + tracking.strip());
                    if (moved) {
                        stock.take(number);
                    }
                    return moved;
                });
        if (!shipped) {
            throw new OrderProblemException(OrderProblem.STATE, number);
        }
    }

    /** The buyer has it. */
    void receive(String memberId, String number) {
        ShopOrder order = store.mine(memberId, number);
        if (!receive(order, Step.BUYER)) {
            throw new OrderProblemException(OrderProblem.STATE, number);
        }
    }

    /** Long enough on its way to have come. */
    boolean receiveByItself(String number) {
        return receive(store.find(number).orElseThrow(), Step.PLATFORM);
    }

    private boolean receive(ShopOrder order, String who) {
        OffsetDateTime now = store.now();
        OffsetDateTime until = now.plusDays(order.settleDays());
        Map<String, Object> columns = new HashMap<>();
        columns.put("received_at", now);
        columns.put("return_until", until);
        columns.put("due_at", until);
        return store.move(
                order.number(), Set.of(OrderState.SHIPPED), OrderState.RECEIVED, columns, who, "");
    }
}
