package org.tidemark.server.trade.orders.returns;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Returns that have not ended. */
@Component
@Order(120)
final class ReturnsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/shop/returns";
    }

    @Override
    public String word() {
        return "orders.waiting.returns";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.shop_return WHERE state IN ('ASKED', 'APPROVED', 'REFUNDING')";
    }
}
