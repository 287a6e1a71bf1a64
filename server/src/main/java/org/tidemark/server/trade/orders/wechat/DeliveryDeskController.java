package org.tidemark.server.trade.orders.wechat;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** Deliveries that WeChat does not take, and another try. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping(DeliveryDeskController.PAGE)
class DeliveryDeskController {

    static final String PAGE = "/console/shop/orders/wechat";

    private static final int MOST = 100;

    private final DeliveryStore store;

    DeliveryDeskController(DeliveryStore store) {
        this.store = store;
    }

    @GetMapping
    String refused(Model model) {
        model.addAttribute("deliveries", store.refused(MOST));
        return "orders/wechat-deliveries";
    }

    /** It is told again; what was entered in WeChat's own console counts as told. */
    @PostMapping("/{payment}/retry")
    String retry(
            @PathVariable String payment,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!store.retry(payment)) {
            Problems.whole("orders.wechat.gone").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("orders.wechat.again"));
        return "redirect:" + PAGE;
    }
}
