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
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.CommandForms;
import org.tidemark.server.web.site.CommandForms.Result;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.Frame;

/** The form that places an order. */
@Controller
class OrderController {

    private static final int SUGGESTED_MEMBERS = 50;

    private final CommandForms forms;
    private final Previews previews;
    private final Disclosures disclosures;
    private final PlansInForce plans;
    private final Members members;

    OrderController(
            CommandForms forms,
            Previews previews,
            Disclosures disclosures,
            PlansInForce plans,
            Members members) {
        this.forms = forms;
        this.previews = previews;
        this.disclosures = disclosures;
        this.plans = plans;
        this.members = members;
    }

    @GetMapping({"/console/order", "/console/order/preview"})
    String empty(
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String programme,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        List<PlanInForce> all = plans.all();
        String offer =
                all.stream()
                        .filter(view -> view.id().equals(programme))
                        .map(view -> view.plan().offers().getFirst().id())
                        .findFirst()
                        .orElse("");
        OrderForm form = new OrderForm(CommandForms.newId(), member, offer, "", "");
        return show(form, FormProblem.NONE, frame, model);
    }

    /** The part of the page that follows what is entered. */
    @GetMapping("/console/order/quote")
    String quote(OrderForm form, @ModelAttribute("frame") Frame frame, Model model) {
        model.addAttribute("preview", previews.order(form, frame.wording()));
        return "console/order-quote";
    }

    /** The whole page with the quote, for a browser without scripts. */
    @PostMapping("/console/order/preview")
    String preview(OrderForm form, @ModelAttribute("frame") Frame frame, Model model) {
        return show(form, FormProblem.NONE, frame, model);
    }

    @PostMapping("/console/order")
    String place(
            OrderForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!previews.mayPlace(form)) {
            FormProblem unread = FormProblem.unread(frame.wording());
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(form, unread, frame, model);
        }
        if (!form.disclosure().isEmpty()) {
            disclosures.bind(form.id(), form.disclosure());
        }
        return switch (forms.send(
                () -> form.command(Actors.staff(staff.name())), frame.wording())) {
            case Result.Done done -> {
                next.addFlashAttribute("done", ReceiptWords.order(done.receipt(), frame));
                next.addAttribute("member", form.member().strip());
                yield "redirect:/console/members/{member}";
            }
            case Result.Failed failed -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                // A refusal is pinned to its id: what is entered next is another command.
                OrderForm again =
                        new OrderForm(
                                CommandForms.newId(),
                                form.member(),
                                form.offer(),
                                form.amount(),
                                "");
                yield show(again, failed.problem(), frame, model);
            }
        };
    }

    private String show(OrderForm form, FormProblem problem, Frame frame, Model model) {
        model.addAttribute(
                "page",
                new OrderPage(
                        form,
                        problem,
                        previews.order(form, frame.wording()),
                        plans.all(),
                        members.newest(SUGGESTED_MEMBERS).value()));
        return "console/order";
    }
}
