package org.tidemark.server.trade.service;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Members who wait for an answer. */
@Component
@Order(105)
final class ServiceWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/shop/service";
    }

    @Override
    public String word() {
        return "service.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.service_thread WHERE waiting";
    }
}
