package org.tidemark.server.trade.orders.pages;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Orders that are paid and not shipped. */
@Component
@Order(110)
final class OrdersToShip implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/shop/orders?state=PAID";
    }

    @Override
    public String word() {
        return "orders.waiting.ship";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.shop_order o JOIN platform.purchase p ON p.number = o.order_number"
                + " WHERE p.state = 'PAID' AND o.stage = 'WAITING'";
    }
}
