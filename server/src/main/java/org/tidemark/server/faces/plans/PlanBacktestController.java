package org.tidemark.server.faces.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.PageNotFoundException;

/** Asks for back tests of a draft over the programme's own orders, and shows what came of one. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class PlanBacktestController {

    private static final String RESULT = "/console/programmes/_backtests/{id}";

    private final PlanDrafts drafts;
    private final PlanBacktests backtests;
    private final PlansInForce plans;
    private final Clock clock;

    PlanBacktestController(
            PlanDrafts drafts, PlanBacktests backtests, PlansInForce plans, Clock clock) {
        this.drafts = drafts;
        this.backtests = backtests;
        this.plans = plans;
        this.clock = clock;
    }

    @PostMapping(PlanDraftController.PAGE + "/backtest")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        PlanDraft draft = drafts.find(id).orElseThrow(() -> PageNotFoundException.page(id));
        Optional<LocalDate> first = DayRange.day(from.strip());
        Optional<LocalDate> last = DayRange.day(until.strip());
        problems(first, last).orRefuse();
        if (plans.find(draft.programme()).isEmpty()) {
            Problems.whole("plans.backtest.noProgramme").orRefuse();
        }
        String number = CommandForms.idOf(asked);
        if (!backtests.ask(number, draft, first.orElseThrow(), last.orElseThrow(), staff.name())) {
            Problems.whole("plans.backtest.tooMany", PlanBacktests.MOST_WAITING).orRefuse();
        }
        next.addAttribute("id", number);
        return "redirect:" + RESULT;
    }

    private Problems problems(Optional<LocalDate> first, Optional<LocalDate> last) {
        List<Fault> faults = new ArrayList<>();
        if (first.isEmpty()) {
            faults.add(Fault.at("from", "plans.backtest.day"));
        }
        if (last.isEmpty()) {
            faults.add(Fault.at("until", "plans.backtest.day"));
        } else if (first.filter(last.get()::isBefore).isPresent()) {
            faults.add(Fault.at("until", "plans.backtest.turned"));
        } else if (last.get().isAfter(LocalDate.now(clock))) {
            faults.add(Fault.at("until", "plans.backtest.future"));
        }
        return Problems.of(faults);
    }

    @GetMapping(RESULT)
    String show(@PathVariable String id, Model model) {
        PlanBacktest found = backtests.find(id).orElseThrow(() -> PageNotFoundException.page(id));
        model.addAttribute("backtest", found);
        model.addAttribute("currency", plans.currency());
        model.addAttribute("most", OwnOrders.MOST);
        return "plans/backtest";
    }
}
