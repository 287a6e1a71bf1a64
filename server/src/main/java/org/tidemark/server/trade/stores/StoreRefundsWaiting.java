package org.tidemark.server.trade.stores;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Refunds of tills that wait for somebody of the operator. */
@Component
@Order(230)
final class StoreRefundsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/stores";
    }

    @Override
    public String word() {
        return "stores.waiting.refunds";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.purchase p WHERE p.kind = 'TILL' AND EXISTS"
                + " (SELECT FROM platform.purchase_refund r"
                + " WHERE r.number = p.number AND r.state = 'ASKED')";
    }
}
