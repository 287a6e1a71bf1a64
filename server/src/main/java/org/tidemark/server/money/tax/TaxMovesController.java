package org.tidemark.server.money.tax;

import jakarta.validation.Valid;
import java.time.YearMonth;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Staff have tax withheld for a month, given back and paid. */
@InConsole(ConsoleArea.BOOKS)
@Controller
class TaxMovesController {

    private static final String HOME = "/console/money/tax";
    private static final String RUNS = HOME + "/runs";

    private final TaxRuns runs;
    private final TaxRunStore store;
    private final TaxDesk desk;

    TaxMovesController(TaxRuns runs, TaxRunStore store, TaxDesk desk) {
        this.runs = runs;
        this.store = store;
        this.desk = desk;
    }

    @PostMapping(RUNS)
    String plan(
            @RequestParam(defaultValue = "") String month,
            @AuthenticationPrincipal SignedInStaff staff) {
        if (!RewardMonth.isMonth(month)) {
            Problems.noSuchValue("month").orRefuse();
        }
        return to(runs.plan(YearMonth.parse(month), staff.name()));
    }

    @GetMapping(RUNS + "/{run}")
    String run(@PathVariable String run, Model model) {
        TaxRun found = find(run);
        model.addAttribute("run", found);
        model.addAttribute("lines", store.lines(run));
        model.addAttribute("waits", runs.waits(found));
        return "tax/run";
    }

    @PostMapping(RUNS + "/{run}/propose")
    String propose(
            @PathVariable String run,
            @RequestParam(defaultValue = "") @OneLine(max = ProposalForms.MOST_REASON)
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        find(run);
        told(runs.propose(run, TypedText.line(reason), staff.name()), frame, next);
        return to(run);
    }

    @PostMapping(RUNS + "/{run}/drop")
    String drop(@PathVariable String run) {
        find(run);
        runs.drop(run);
        return to(run);
    }

    @PostMapping(HOME + "/returns")
    String giveBack(
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") @OneLine(max = ProposalForms.MOST_REASON)
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        told(desk.giveBack(member, TypedText.line(reason), staff.name()), frame, next);
        return "redirect:" + HOME;
    }

    @PostMapping(HOME + "/payments")
    String pay(
            @Valid @ModelAttribute TaxPaymentForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        told(
                desk.pay(
                        form.fen(),
                        TypedText.line(form.reference()),
                        TypedText.line(form.reason()),
                        staff.name()),
                frame,
                next);
        return "redirect:" + HOME;
    }

    private static void told(ApprovalAnswer answer, Frame frame, RedirectAttributes next) {
        String later = ProposalForms.told(answer).key();
        next.addFlashAttribute("done", frame.say(later.isEmpty() ? "tax.agreed" : later));
    }

    private TaxRun find(String number) {
        return store.find(number).orElseThrow(() -> PageNotFoundException.page(number));
    }

    private static String to(String run) {
        return "redirect:" + RUNS + "/" + run;
    }
}
