package org.tidemark.server.money.payments;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.site.Frame;

/**
 * Staff look after payments: what is wrong and what to do, and a provider's bill beside our book.
 */
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

    @GetMapping({"/console/money/payments", "/console/money/payments/bill"})
    String list(Model model) {
        return show(List.of(), "", "", model);
    }

    private String show(
            List<PaymentConsolePage.Difference> bill, String summary, String problem, Model model) {
        ZoneId zone = clock.getZone();
        model.addAttribute(
                "page",
                new PaymentConsolePage(
                        payments.offered(),
                        lists.troubled(TROUBLED, zone),
                        lists.newest(NEWEST, zone),
                        lists.refunds(REFUNDS),
                        bill,
                        summary,
                        problem));
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

    /** Compares a provider's bill of a day with our book; changes nothing. */
    @PostMapping("/console/money/payments/bill")
    String compare(
            @RequestParam String provider,
            @RequestParam LocalDate day,
            @RequestParam MultipartFile bill,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            ZoneId zone = clock.getZone();
            Reconciliation.Result result =
                    Reconciliation.compare(
                            Bills.read(provider, bill.getBytes()),
                            line -> lists.hereFen(provider, line),
                            lists.received(
                                    provider,
                                    day.atStartOfDay(zone).toInstant(),
                                    day.plusDays(1).atStartOfDay(zone).toInstant()));
            return show(
                    result.differences().stream().map(PaymentConsolePage.Difference::of).toList(),
                    frame.say(
                            "payments.bill.summary",
                            result.lines(),
                            result.equal(),
                            result.differences().size()),
                    "",
                    model);
        } catch (BadBillException bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(List.of(), "", String.valueOf(bad.getMessage()), model);
        }
    }
}
