package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.growth.days.DayClosing.Result;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** The console's page of days: what each close did, what the next would need, close by hand. */
@InConsole(ConsoleArea.DAYS)
@Controller
class DaysController {

    private static final int REPORTS = 31;
    private static final LocalDate BEYOND = LocalDate.of(9999, 12, 31);

    private final DayClosing closing;
    private final ClosedDays closed;
    private final NextClose nextClose;
    private final DayStore store;
    private final PlansInForce plans;
    private final boolean byItself;

    DaysController(
            DayClosing closing,
            ClosedDays closed,
            NextClose nextClose,
            DayStore store,
            PlansInForce plans,
            @Value("${tidemark.days.close:true}") boolean byItself) {
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

    /** Closes the next day by hand: only the one that was shown, and only with a yes. */
    @PostMapping("/console/days")
    String close(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!confirmed) {
            Problems.at("confirmed", "days.unconfirmed").orRefuse();
        } else if (!closing.next().equals(Optional.of(day))) {
            next.addFlashAttribute("done", frame.say("days.closedMeanwhile", day.toString()));
        } else {
            switch (closing.closeNext()) {
                case Result.Closed done ->
                        next.addFlashAttribute(
                                "done", frame.say("days.closed", done.day().toString()));
                case Result.Refused refused ->
                        throw new FormRefusedException(Problems.refused(refused.why()));
                case Result.ClockInDoubt _ ->
                        throw new FormRefusedException(Problems.whole("days.clockInDoubt"));
                case Result.NothingDue _ ->
                        throw new FormRefusedException(
                                Problems.whole("days.notOver", day.toString()));
            }
        }
        return "redirect:/console/days";
    }
}
