package org.tidemark.server.trade.orders.pages;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.orders.delivery.ShipmentFile;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.UploadAnswer;
import org.tidemark.server.web.files.UploadForm;
import org.tidemark.server.web.site.Frame;

/** Ships many orders by a table of their tracking numbers. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping(ShipmentsController.PATH)
class ShipmentsController {

    static final String PATH = "/console/shop/orders/shipments";

    private final ShipmentFile shipments;
    private final Imports imports;

    ShipmentsController(ShipmentFile shipments, Imports imports) {
        this.shipments = shipments;
        this.imports = imports;
    }

    @GetMapping
    ModelAndView home() {
        return show(ImportResult.NONE);
    }

    @PostMapping
    ModelAndView ship(
            UploadForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        ImportResult result =
                imports.take(form.by(staff.name()), shipments.by(Step.staff(staff.name())));
        return UploadAnswer.of(result, PATH, ShipmentsController::show, frame, next);
    }

    private static ModelAndView show(ImportResult result) {
        return new ModelAndView("orders/shipments", "result", result);
    }
}
