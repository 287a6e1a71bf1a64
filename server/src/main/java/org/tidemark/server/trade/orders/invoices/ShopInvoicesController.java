package org.tidemark.server.trade.orders.invoices;

import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;

/** The console's invoices. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping("/console/shop/invoices")
class ShopInvoicesController {

    private static final int MOST = 200;
    private static final String ALL = "redirect:/console/shop/invoices";

    private final InvoiceStore store;
    private final Invoices invoices;

    ShopInvoicesController(InvoiceStore store, Invoices invoices) {
        this.store = store;
        this.invoices = invoices;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("open", store.open(MOST));
        model.addAttribute("issued", store.issued(MOST));
        return "orders/console-invoices";
    }

    @PostMapping("/{number}/issue")
    String issue(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String invoiceNumber,
            @RequestParam MultipartFile document,
            @AuthenticationPrincipal SignedInStaff staff)
            throws IOException {
        invoices.issue(number, invoiceNumber, document.getBytes(), Step.staff(staff.name()));
        return ALL;
    }

    @PostMapping("/{number}/refuse")
    String refuse(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff) {
        invoices.refuse(number, reason, Step.staff(staff.name()));
        return ALL;
    }

    @PostMapping("/{number}/correct")
    String correct(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String redNumber,
            @AuthenticationPrincipal SignedInStaff staff) {
        invoices.correct(number, redNumber, Step.staff(staff.name()));
        return ALL;
    }

    @Reveals
    @GetMapping("/{number}/document")
    ResponseEntity<byte[]> document(@PathVariable String number) {
        return InvoiceDocument.of(store, number);
    }
}
