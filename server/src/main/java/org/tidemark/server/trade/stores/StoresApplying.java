package org.tidemark.server.trade.stores;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Stores that have applied. */
@Component
@Order(320)
final class StoresApplying implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/people/stores";
    }

    @Override
    public String word() {
        return "stores.waiting.applications";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.store WHERE state = 'APPLIED'";
    }
}
