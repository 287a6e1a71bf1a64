package org.tidemark.server.trade.stores;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Stores that ask to be paid. */
@Component
@Order(231)
final class PayoutsAsked implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/stores";
    }

    @Override
    public String word() {
        return "stores.waiting.payouts";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return PayoutRequests.open();
    }
}
