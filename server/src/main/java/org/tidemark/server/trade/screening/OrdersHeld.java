package org.tidemark.server.trade.screening;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Orders that are held for a person. */
@Component
@Order(330)
final class OrdersHeld implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/people/screening";
    }

    @Override
    public String word() {
        return "screening.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.screened_order WHERE state = 'HELD'";
    }
}
