package org.tidemark.server.trade.orders.wechat;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Deliveries that WeChat has not heard of. */
@Component
@Order(115)
final class DeliveriesRefused implements ConsoleWaiting {

    @Override
    public String page() {
        return DeliveryDeskController.PAGE;
    }

    @Override
    public String word() {
        return "orders.waiting.wechat";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.mini_payment WHERE report = 'REFUSED'";
    }
}
