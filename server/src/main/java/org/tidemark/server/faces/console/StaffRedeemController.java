package org.tidemark.server.faces.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.CommandForms.Result;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.Frame;

/** The form that redeems points, with what it would pay at this moment. */
@Controller
class StaffRedeemController {

    private static final int SUGGESTED_MEMBERS = 50;

    private final CommandForms forms;
    private final PlansInForce plans;
    private final Members members;
    private final Previews previews;

    StaffRedeemController(
            CommandForms forms, PlansInForce plans, Members members, Previews previews) {
        this.forms = forms;
        this.plans = plans;
        this.members = members;
        this.previews = previews;
    }

    @GetMapping({"/console/redeem", "/console/redeem/preview"})
    String empty(
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String programme,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        RedeemForm form = new RedeemForm(CommandForms.newId(), programme, member, "");
        return show(form, FormProblem.NONE, frame, model);
    }

    /** The part of the page that follows what is entered. */
    @GetMapping("/console/redeem/quote")
    String quote(RedeemForm form, @ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("preview", previews.redemption(form, frame.wording()));
        return "console/redeem-quote";
    }

    /** The whole page with the quote, for a browser without scripts. */
    @PostMapping("/console/redeem/preview")
    String preview(RedeemForm form, @ModelAttribute("frame") Frame frame, Model model) {
        return show(form, FormProblem.NONE, frame, model);
    }

    @PostMapping("/console/redeem")
    String redeem(
            RedeemForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        return switch (forms.send(
                () -> form.command(Actors.staff(staff.name())), frame.wording())) {
            case Result.Done done -> {
                next.addFlashAttribute(
                        "done", ReceiptWords.redemption(done.receipt(), plans.currency(), frame));
                next.addAttribute("member", form.member().strip());
                yield "redirect:/console/members/{member}";
            }
            case Result.Failed failed -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                // A refusal is pinned to its id: what is entered next is another command.
                RedeemForm again =
                        new RedeemForm(
                                CommandForms.newId(),
                                form.programme(),
                                form.member(),
                                form.points());
                yield show(again, failed.problem(), frame, model);
            }
        };
    }

    private String show(RedeemForm form, FormProblem problem, Frame frame, Model model) {
        List<PlanInForce> all = plans.all();
        RedeemForm shown =
                form.programme().isEmpty() && !all.isEmpty()
                        ? new RedeemForm(
                                form.id(), all.getFirst().id(), form.member(), form.points())
                        : form;
        model.addAttribute(
                "page",
                new RedeemPage(
                        shown,
                        problem,
                        previews.redemption(shown, frame.wording()),
                        all,
                        members.newest(SUGGESTED_MEMBERS).value()));
        return "console/redeem";
    }
}
