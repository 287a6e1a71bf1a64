package org.tidemark.server.trade.orders.invoices;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.web.access.SignedInMember;

/** A member's own invoices. */
@Controller
class MyInvoicesController {

    private static final int MOST = 100;

    private final OrderStore orders;
    private final InvoiceStore store;
    private final Invoices invoices;

    MyInvoicesController(OrderStore orders, InvoiceStore store, Invoices invoices) {
        this.orders = orders;
        this.store = store;
        this.invoices = invoices;
    }

    @GetMapping("/my/invoices")
    String all(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("invoices", store.ofMember(me.memberId(), MOST));
        return "orders/invoices";
    }

    @PostMapping("/my/orders/{number}/invoice")
    String ask(
            @PathVariable String number,
            @RequestParam Invoice.Kind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String taxNumber,
            @AuthenticationPrincipal SignedInMember me) {
        invoices.ask(me.memberId(), number, kind, title, taxNumber);
        return "redirect:/my/invoices";
    }

    @GetMapping("/my/invoices/{number}/document")
    ResponseEntity<byte[]> document(
            @PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        orders.mine(me.memberId(), number);
        return InvoiceDocument.of(store, number);
    }
}
