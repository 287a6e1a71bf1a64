package org.tidemark.server.faces.plans;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.coming.ComingPlan;
import org.tidemark.server.kernel.coming.ComingPlanCancelAct;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Takes a version back that waits for its day: proposed here, agreed to by a second person. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class ComingPlanController {

    private final ComingPlans coming;
    private final Approvals approvals;

    ComingPlanController(ComingPlans coming, Approvals approvals) {
        this.coming = coming;
        this.approvals = approvals;
    }

    @PostMapping("/console/programmes/{programme}/coming/{id}/cancel")
    String cancel(
            @PathVariable String programme,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        ComingPlan found =
                coming.find(id)
                        .filter(one -> one.programme().equals(programme))
                        .orElseThrow(() -> PageNotFoundException.page(id));
        if (TypedText.isEmptyOrLonger(reason, ProposalForms.MOST_REASON)) {
            Problems.at("reason", "approvals.why.long").orRefuse();
        }
        ProposalForms.Told told =
                ProposalForms.told(
                        approvals.propose(
                                ComingPlanCancelAct.proposal(
                                        found, TypedText.line(reason), staff.name())));
        next.addFlashAttribute(
                "done", frame.say(told.key().isEmpty() ? "coming.cancelled" : told.key()));
        next.addAttribute("programme", programme);
        return "redirect:/console/programmes/{programme}/versions";
    }
}
