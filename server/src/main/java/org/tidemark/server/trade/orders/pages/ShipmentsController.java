package org.tidemark.server.trade.orders.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.orders.delivery.ShipmentFile;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.ImportResult;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.site.Frame;

/** Ships many orders by a table of their tracking numbers. */
@Controller
@RequestMapping("/console/shop/orders/shipments")
class ShipmentsController {

    private final ShipmentFile shipments;
    private final Imports imports;

    ShipmentsController(ShipmentFile shipments, Imports imports) {
        this.shipments = shipments;
        this.imports = imports;
    }

    @GetMapping
    String home(Model model) {
        return show(ImportResult.NONE, model);
    }

    @PostMapping
    String ship(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next)
            throws IOException {
        Upload upload = Upload.of(file, staff.name(), !again.isEmpty());
        ImportResult result = imports.take(upload, shipments.by(Step.staff(staff.name())));
        if (result.isWritten()) {
            next.addFlashAttribute("done", frame.say("files.done", result.rows()));
            next.addFlashAttribute("told", new ArrayList<>(result.told(frame)));
            return "redirect:/console/shop/orders/shipments";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(result, model);
    }

    private static String show(ImportResult result, Model model) {
        model.addAttribute("result", result);
        return "orders/shipments";
    }
}
