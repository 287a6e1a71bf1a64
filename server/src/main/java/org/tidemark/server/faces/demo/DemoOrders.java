package org.tidemark.server.faces.demo;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.orders.samples.SampleOrders;
import org.tidemark.server.trade.orders.samples.SampleOrders.Until;

/** A few orders in different states, so that buyers' and staff's pages have something to show. */
@Component
@Order(30)
@ConditionalOnProperty("tidemark.demo")
final class DemoOrders implements DemoPart {

    private static final int FIRST_MEMBER = 5;
    private static final String GOODS = "starter-tea";

    private final SampleOrders orders;

    DemoOrders(SampleOrders orders) {
        this.orders = orders;
    }

    @Override
    public void prepare() {
        int number = FIRST_MEMBER;
        for (Until until : Until.values()) {
            orders.buy(
                    DemoOpening.member(number),
                    "Member " + number,
                    String.format(Locale.ROOT, "138%08d", number),
                    GOODS,
                    until);
            number++;
        }
    }
}
