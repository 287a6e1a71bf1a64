package org.tidemark.server.money.batches;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Payouts to members that wait for a batch. */
@Component
@Order(213)
final class PayoutsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/batches";
    }

    @Override
    public String word() {
        return "batches.waiting.payouts";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.bank_payout WHERE state = 'WAITING'";
    }
}
