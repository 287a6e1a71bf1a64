package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** The console's page of days: what each close did, what the next would need, close by hand. */
@InConsole(ConsoleArea.DAYS)
@Controller
class DaysController {

    private static final int REPORTS = 31;
    private static final LocalDate BEYOND = LocalDate.of(9999, 12, 31);

    private static final String PAGE = "redirect:/console/days";
    private static final int MOST_REASON = 200;

    private final Approvals approvals;
    private final DayClosing closing;
    private final ClosedDays closed;
    private final NextClose nextClose;
    private final DayStore store;
    private final PlansInForce plans;
    private final boolean byItself;

    DaysController(
            Approvals approvals,
            DayClosing closing,
            ClosedDays closed,
            NextClose nextClose,
            DayStore store,
            PlansInForce plans,
            @Value("${tidemark.days.close:true}") boolean byItself) {
        this.approvals = approvals;
        this.closing = closing;
        this.closed = closed;
        this.nextClose = nextClose;
        this.store = store;
        this.plans = plans;
        this.byItself = byItself;
    }

    @GetMapping("/console/days")
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate before,
            Model model) {
        Optional<LocalDate> next = closing.next();
        model.addAttribute(
                "page",
                new DaysPage(
                        plans.currency(),
                        closed.last(),
                        next,
                        next.filter(day -> !day.isAfter(closing.lastOver())).isPresent(),
                        byItself,
                        next.map(nextClose::of).orElse(List.of()),
                        store.reports(before == null ? BEYOND : before, REPORTS)));
        return "days/days";
    }

    /** Proposes to close the next day by hand: only the one that was shown, and why. */
    @PostMapping("/console/days")
    String close(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_REASON, min = 1, message = "days.reason.needed")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!confirmed) {
            Problems.at("confirmed", "days.unconfirmed").orRefuse();
        }
        if (!closing.next().equals(Optional.of(day))) {
            next.addFlashAttribute("done", frame.say("days.closedMeanwhile", day.toString()));
            return PAGE;
        }
        if (day.isAfter(closing.lastOver())) {
            Problems.whole("days.notOver", day.toString()).orRefuse();
        }
        ProposalForms.Told told =
                ProposalForms.told(
                        approvals.propose(
                                CloseDayAct.proposal(day, TypedText.line(reason), staff.name())));
        next.addFlashAttribute(
                "done",
                told.key().isEmpty()
                        ? frame.say("days.closed", day.toString())
                        : frame.say(told.key()));
        return PAGE;
    }
}
