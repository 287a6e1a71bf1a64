package org.tidemark.server.faces.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.coming.ComingPlanAct;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** The editor of a plan's text, beside all that is said of it; from here it is proposed. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class PlanDraftController {

    static final String PAGE = "/console/programmes/_drafts/{id}";

    private static final String ID = "[0-9a-f-]{36}";
    private static final int LONGEST_REASON = 120;

    private final PlanDrafts drafts;
    private final PlanLooks looks;
    private final ProposalForms forms;
    private final Approvals approvals;
    private final PlanBacktests backtests;

    PlanDraftController(
            PlanDrafts drafts,
            PlanLooks looks,
            ProposalForms forms,
            Approvals approvals,
            PlanBacktests backtests) {
        this.drafts = drafts;
        this.looks = looks;
        this.forms = forms;
        this.approvals = approvals;
        this.backtests = backtests;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        PlanDraft draft = draft(id);
        model.addAttribute("draft", draft);
        PlanLook look = looks.of(draft.text(), frame.wording().language());
        model.addAttribute("look", look);
        model.addAttribute("begin", looks.begin(look));
        model.addAttribute("backtests", backtests.of(id));
        model.addAttribute("command", CommandForms.newId());
        return "plans/draft";
    }

    /** Keeps the text; the page that follows has checked it. */
    @PostMapping(PAGE)
    String save(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        PlanDraft draft = draft(id);
        String typed = PlanDraft.normal(text);
        if (TypedText.isEmptyOrLonger(typed, PlanDraft.LONGEST)) {
            Problems.at("text", "plans.text.needed", PlanDraft.LONGEST).orRefuse();
        }
        boolean kept =
                draft.text().equals(typed)
                        || draft.mark().equals(before) && drafts.change(draft, typed, staff.name());
        if (!kept) {
            Problems.at("text", "plans.text.changed").orRefuse();
        }
        next.addAttribute("id", id);
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/remove")
    String remove(
            @PathVariable String id,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        drafts.remove(draft(id).id());
        next.addFlashAttribute("done", frame.say("plans.removed"));
        return "redirect:" + PlanGalleryController.PAGE;
    }

    /** Proposes the very text that the page has checked. */
    @PostMapping(PAGE + "/propose")
    String propose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String checked,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String begins,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        PlanDraft draft = draft(id);
        if (TypedText.isEmptyOrLonger(reason, LONGEST_REASON)) {
            Problems.of(List.of(Fault.at("reason", "plans.reason.needed"))).orRefuse();
        }
        if (!draft.mark().equals(checked)) {
            Problems.whole("plans.text.changed").orRefuse();
        }
        PlanLook look = looks.of(draft.text(), frame.wording().language());
        if (!look.obstacle().isEmpty()) {
            Problems.whole(look.obstacle()).orRefuse();
        }
        Optional<LocalDate> day = looks.begin(look).of(begins);
        String head = "plan-" + (command.matches(ID) ? command : CommandForms.newId());
        String programme = look.plan().orElseThrow().programme();
        ProposalForms.Told told =
                day.isPresent()
                        ? ProposalForms.told(
                                approvals.propose(
                                        ComingPlanAct.proposal(
                                                head,
                                                programme,
                                                draft.text(),
                                                day.get(),
                                                reason.strip(),
                                                staff.name())))
                        : forms.propose(
                                ApprovalAction.PLAN,
                                () ->
                                        new Command.AdoptPlan(
                                                LedgerClient.head(head, By.NOBODY), draft.text()),
                                programme,
                                0,
                                reason.strip(),
                                staff.name());
        next.addFlashAttribute("done", frame.say(told.key().isEmpty() ? "plans.done" : told.key()));
        return "redirect:" + PlanGalleryController.PAGE;
    }

    private PlanDraft draft(String id) {
        return drafts.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
