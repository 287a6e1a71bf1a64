package org.tidemark.server.faces.console;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.site.PageNotFoundException;

/** What was shown before an order, for whoever wants to read it again. */
@InConsole(ConsoleArea.SALES)
@Controller
class DisclosureController {

    private final Disclosures disclosures;

    DisclosureController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GetMapping("/console/orders/{id}/disclosure")
    String ofOrder(@PathVariable String id, Model model) {
        model.addAttribute("order", id);
        model.addAttribute(
                "disclosure",
                disclosures.ofOrder(id).orElseThrow(() -> PageNotFoundException.disclosure(id)));
        return "console/disclosure";
    }
}
