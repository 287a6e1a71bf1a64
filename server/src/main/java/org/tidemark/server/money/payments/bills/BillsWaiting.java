package org.tidemark.server.money.payments.bills;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Differences of the newest bill of each day that nobody has worked off. */
@Component
@Order(225)
final class BillsWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return BillConsoleController.PATH;
    }

    @Override
    public String word() {
        return "bills.waiting";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return """
        platform.bill_difference d JOIN platform.bill_comparison c USING (comparison_id)
        WHERE d.done_by = '' AND NOT EXISTS (SELECT FROM platform.bill_comparison later
            WHERE later.provider = c.provider AND later.day = c.day
                AND later.comparison_id > c.comparison_id)
        """;
    }
}
