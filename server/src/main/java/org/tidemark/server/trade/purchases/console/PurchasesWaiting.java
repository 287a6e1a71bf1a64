package org.tidemark.server.trade.purchases.console;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Purchases that a person must look at. */
@Component
@Order(115)
final class PurchasesWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/shop/purchases";
    }

    @Override
    public String word() {
        return "purchases.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.purchase p WHERE p.state = 'HELD' OR p.trouble <> ''"
                + " OR p.state = 'REFUSED' AND p.refused_by <> 'NOBODY' AND p.paid_at IS NOT NULL"
                + " OR p.number IN"
                + " (SELECT number FROM platform.purchase_effect WHERE trouble <> '')";
    }
}
