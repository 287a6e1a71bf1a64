package org.tidemark.server.trade.orders.invoices;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.ConsoleWaiting;

/** Invoices that buyers asked for, and red ones that are due. */
@Component
@Order(130)
final class InvoicesWaiting implements ConsoleWaiting {

    @Override
    public String page() {
        return "/console/shop/invoices";
    }

    @Override
    public String word() {
        return "orders.waiting.invoices";
    }

    @Override
    public String rows(SignedInStaff staff) {
        return "platform.shop_invoice WHERE " + InvoiceStore.OPEN;
    }
}
