package org.tidemark.server.money.payments;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Payments that a person must look at. */
@Component
@Order(220)
final class PaymentsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/money/payments";
    }

    @Override
    public String word() {
        return "payments.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.payment WHERE " + PaymentLists.TROUBLED;
    }
}
