package org.tidemark.server.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.command.Command;
import org.tidemark.server.members.Members;
import org.tidemark.server.pages.CommandForms.Result;
import org.tidemark.server.programmes.ProgrammeView;
import org.tidemark.server.programmes.Programmes;

/** The form that places an order. */
@Controller
class OrderController {

    private static final int SUGGESTED_MEMBERS = 50;

    private final CommandForms forms;
    private final Programmes programmes;
    private final Members members;

    OrderController(CommandForms forms, Programmes programmes, Members members) {
        this.forms = forms;
        this.programmes = programmes;
        this.members = members;
    }

    @GetMapping("/order")
    String empty(
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String programme,
            Model model) {
        List<ProgrammeView> all = programmes.all().value();
        String offer =
                all.stream()
                        .filter(view -> view.id().equals(programme))
                        .map(view -> view.plan().offers().getFirst().id())
                        .findFirst()
                        .orElse("");
        OrderForm form = new OrderForm(CommandForms.newId(), member, offer, "");
        return show(form, FormProblem.NONE, model);
    }

    @PostMapping("/order")
    String place(
            OrderForm form,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Map<String, Object> fields =
                Map.of(
                        "member",
                        form.member().strip(),
                        "lines",
                        List.of(Map.of("offer", form.offer(), "amount", form.amount().strip())));
        return switch (forms.send(
                "order", Command.Order.class, form.id(), fields, frame.wording())) {
            case Result.Done done -> {
                next.addFlashAttribute("done", Receipt.order(done.reply(), form.member(), frame));
                next.addAttribute("member", form.member().strip());
                yield "redirect:/members/{member}";
            }
            case Result.Failed failed -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                // A refusal is pinned to its id: what is entered next is another command.
                OrderForm again =
                        new OrderForm(
                                CommandForms.newId(), form.member(), form.offer(), form.amount());
                yield show(again, failed.problem(), model);
            }
        };
    }

    private String show(OrderForm form, FormProblem problem, Model model) {
        model.addAttribute(
                "page",
                new OrderPage(
                        form,
                        problem,
                        programmes.all().value(),
                        members.newest(SUGGESTED_MEMBERS).value()));
        return "order";
    }
}
