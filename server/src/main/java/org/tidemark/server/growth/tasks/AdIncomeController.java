package org.tidemark.server.growth.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.By;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.growth.tasks.AdIncomePage.Budget;
import org.tidemark.server.growth.tasks.AdIncomePage.Form;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.site.Typed;
import org.tidemark.server.web.text.TypedText;

/** Advertising income comes in here; beside it, what the networks' callbacks came to. */
@InConsole(ConsoleArea.AD_INCOME)
@Controller
class AdIncomeController {

    private static final int ROWS = 30;
    private static final int TALLY_DAYS = 30;

    private final ProposalForms forms;
    private final AdProgrammes programmes;
    private final AdIncomeStore income;
    private final AdLog log;
    private final AdNetworks networks;
    private final LedgerClient ledger;
    private final PlansInForce plans;
    private final Clock clock;

    AdIncomeController(
            ProposalForms forms,
            AdProgrammes programmes,
            AdIncomeStore income,
            AdLog log,
            AdNetworks networks,
            LedgerClient ledger,
            PlansInForce plans,
            Clock clock) {
        this.forms = forms;
        this.programmes = programmes;
        this.income = income;
        this.log = log;
        this.networks = networks;
        this.ledger = ledger;
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/console/money/ad-income")
    String show(Model model) {
        model.addAttribute(
                "page",
                new AdIncomePage(
                        CommandForms.newId(),
                        currency(),
                        budgets(),
                        income.latest(ROWS),
                        log.tallies(LocalDate.now(clock).minusDays(TALLY_DAYS)),
                        log.refused(ROWS),
                        networks.all().stream().map(AdNetwork::name).toList()));
        return "tasks/ad-income";
    }

    /**
     * A deposit, above the sum of a day by two people; the same form sent twice is the same
     * command, and deposits once.
     */
    @PostMapping("/console/money/ad-income")
    String deposit(
            Form form,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        ProposalForms.Told told =
                forms.propose(
                        ApprovalAction.AD_INCOME,
                        () -> form.command(By.NOBODY),
                        form.programme(),
                        Fen.read(form.amount()).map(Fen::fen).orElse(0L),
                        TypedText.line(reason),
                        staff.name());
        next.addFlashAttribute(
                "done",
                told.receipt().isEmpty()
                        ? frame.say(told.key())
                        : frame.say(
                                "tasks.income.done",
                                Figures.money(Typed.fen("amount", form.amount()), currency()),
                                form.programme()));
        return "redirect:/console/money/ad-income";
    }

    private String currency() {
        return plans.currency();
    }

    private List<Budget> budgets() {
        return programmes.all().stream()
                .map(programme ->
                        new Budget(programme.id(), programme.title(), budgetFen(programme.id())))
                .toList();
    }

    private long budgetFen(String programme) {
        return ledger.read(
                view -> view.mechanisms().fundFen(view.programmeIndex(programme), "ad-budget"));
    }
}
