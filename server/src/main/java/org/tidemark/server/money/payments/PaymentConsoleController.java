package org.tidemark.server.money.payments;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.site.Frame;

/** Staff look after payments: what is wrong and what to do. */
@InConsole(ConsoleArea.PAYMENTS)
@Controller
class PaymentConsoleController {

    private static final int TROUBLED = 100;
    private static final int NEWEST = 50;
    private static final int REFUNDS = 50;
    private static final String BACK = "redirect:/console/money/payments";

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentLists lists;
    private final Clock clock;

    PaymentConsoleController(Payments payments, Refunds refunds, PaymentLists lists, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/console/money/payments")
    String list(Model model) {
        ZoneId zone = clock.getZone();
        model.addAttribute(
                "page",
                new PaymentConsolePage(
                        lists.troubled(TROUBLED, zone),
                        lists.newest(NEWEST, zone),
                        lists.refunds(REFUNDS)));
        return "payments/console";
    }

    /** Asks the provider about a payment now. */
    @PostMapping("/console/money/payments/{id}/look")
    String look(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        try {
            Payment payment = payments.check(id);
            next.addFlashAttribute(
                    "done", id + ": " + frame.say("payments.result." + payment.state().name()));
        } catch (PaymentProviderException | PaymentRefusedException e) {
            next.addFlashAttribute("done", frame.say("payments.console.away", id));
        }
        return BACK;
    }

    /** Asks the provider about a refund now. */
    @PostMapping("/console/money/payments/refunds/{id}/look")
    String lookRefund(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute(
                    "done", id + ": " + frame.say("payments.refund." + refunds.check(id).name()));
        } catch (PaymentProviderException | PaymentRefusedException e) {
            next.addFlashAttribute("done", frame.say("payments.console.away", id));
        }
        return BACK;
    }
}
