package org.tidemark.server.faces.plans;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.plan.template.TemplateField;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;

/** Where a draft begins: an example with one's own figures, or the version in force. */
@InConsole(ConsoleArea.PROGRAMMES)
@Controller
class PlanGalleryController {

    static final String PAGE = "/console/programmes/_plans";

    private static final int LONGEST_VALUE = 200;

    private final PlanGallery gallery;
    private final PlanDrafts drafts;
    private final PlansInForce plans;

    PlanGalleryController(PlanGallery gallery, PlanDrafts drafts, PlansInForce plans) {
        this.gallery = gallery;
        this.drafts = drafts;
        this.plans = plans;
    }

    @GetMapping(PAGE)
    String all(Model model) {
        model.addAttribute("examples", gallery.all());
        model.addAttribute("drafts", drafts.all());
        model.addAttribute("plans", plans.all());
        return "plans/plans";
    }

    @GetMapping(PAGE + "/{example}")
    String one(@PathVariable String example, Model model) {
        model.addAttribute("example", example(example));
        return "plans/example";
    }

    /** A draft with what was typed in place of the example's own values. */
    @PostMapping(PAGE + "/{example}")
    String make(
            @PathVariable String example,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        PlanExample found = example(example);
        Map<String, String> values = new HashMap<>();
        for (TemplateField field : found.template().fields()) {
            String typed = sent.getOrDefault(field.path(), field.value()).strip();
            if (typed.isEmpty() || typed.length() > LONGEST_VALUE) {
                Problems.at(field.path(), "plans.value.needed").orRefuse();
            }
            values.put(field.path(), typed);
        }
        return draft(found.template().with(values), staff, next);
    }

    /** A draft of the next version of a programme, from the one in force. */
    @PostMapping("/console/programmes/{programme}/draft")
    String next(
            @PathVariable String programme,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        PlanInForce inForce =
                plans.find(programme).orElseThrow(() -> PageNotFoundException.programme(programme));
        return draft(inForce.text(), staff, next);
    }

    private String draft(String text, SignedInStaff staff, RedirectAttributes next) {
        String id =
                drafts.make(PlanDraft.normal(text), staff.name())
                        .orElseThrow(PlanGalleryController::tooMany);
        next.addAttribute("id", id);
        return "redirect:" + PlanDraftController.PAGE;
    }

    private static FormRefusedException tooMany() {
        return new FormRefusedException(Problems.whole("plans.tooMany", PlanDrafts.MOST));
    }

    private PlanExample example(String name) {
        return gallery.find(name).orElseThrow(() -> PageNotFoundException.page(name));
    }
}
