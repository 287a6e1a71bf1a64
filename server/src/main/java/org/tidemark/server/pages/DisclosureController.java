package org.tidemark.server.pages;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tidemark.plan.disclosure.DisclosurePage;
import org.tidemark.server.disclosures.Disclosures;

/** What was shown before an order, for whoever wants to read it again. */
@Controller
class DisclosureController {

    private final Disclosures disclosures;

    DisclosureController(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @GetMapping("/orders/{id}/disclosure")
    String ofOrder(@PathVariable String id, Model model) {
        model.addAttribute("order", id);
        model.addAttribute(
                "disclosure",
                disclosures.ofOrder(id).orElseThrow(() -> PageNotFoundException.disclosure(id)));
        return "disclosure";
    }

    @GetMapping(path = "/assets/disclosure.css", produces = "text/css;charset=UTF-8")
    @ResponseBody
    String style() {
        return DisclosurePage.style();
    }
}
