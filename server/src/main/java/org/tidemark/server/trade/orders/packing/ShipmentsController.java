package org.tidemark.server.trade.orders.packing;

import java.util.ArrayList;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.UploadAnswer;
import org.tidemark.server.web.files.UploadForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Ships many orders by a table of their tracking numbers, after a look at it. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping(ShipmentsController.PATH)
class ShipmentsController {

    static final String PATH = "/console/shop/orders/shipments";

    private static final int NEWEST = 20;

    private final Shipments shipments;

    ShipmentsController(Shipments shipments) {
        this.shipments = shipments;
    }

    @GetMapping
    ModelAndView home() {
        return show(ImportResult.NONE);
    }

    @PostMapping
    ModelAndView read(
            UploadForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Shipments.Taken taken = shipments.take(form.by(staff.name()));
        if (taken.batch().isEmpty()) {
            return UploadAnswer.refused(show(taken.result()));
        }
        if (taken.result().earlier().isPresent()) {
            next.addFlashAttribute("done", frame.say("orders.shipments.same"));
        }
        next.addFlashAttribute("told", new ArrayList<>(taken.result().told(frame)));
        next.addAttribute("id", taken.batch().get());
        return new ModelAndView("redirect:" + PATH + "/{id}");
    }

    @GetMapping("/{id}")
    String batch(@PathVariable String id, Model model) {
        model.addAttribute(
                "batch", shipments.find(id).orElseThrow(() -> PageNotFoundException.page(id)));
        return "orders/shipment-batch";
    }

    /** Sent again it does the rows that are left, of which there are none in the end. */
    @PostMapping("/{id}/ship")
    String ship(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (shipments.find(id).isEmpty()) {
            throw PageNotFoundException.page(id);
        }
        shipments.ship(id, staff.name());
        next.addFlashAttribute("done", frame.say("orders.shipments.shipped"));
        next.addAttribute("id", id);
        return "redirect:" + PATH + "/{id}";
    }

    private ModelAndView show(ImportResult result) {
        return new ModelAndView("orders/shipments", "result", result)
                .addObject("batches", shipments.newest(NEWEST))
                .addObject("carriers", String.join(" · ", Carrier.all()));
    }
}
