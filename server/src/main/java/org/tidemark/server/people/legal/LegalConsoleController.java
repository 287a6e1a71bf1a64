package org.tidemark.server.people.legal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;

/** Staff writes new versions of the terms and the privacy text. */
@InConsole(ConsoleArea.BRAND)
@Controller
class LegalConsoleController {

    private static final String PAGE = "/console/texts";

    private final LegalStore store;
    private final LegalTexts texts;
    private final Approvals approvals;
    private final CopyRules copy;

    LegalConsoleController(
            LegalStore store, LegalTexts texts, Approvals approvals, CopyRules copy) {
        this.store = store;
        this.texts = texts;
        this.approvals = approvals;
        this.copy = copy;
    }

    @GetMapping(PAGE)
    String page(Model model) {
        model.addAttribute("page", LegalDeskPage.of(store, texts));
        return "legal/desk";
    }

    @PostMapping(PAGE)
    String propose(
            LegalForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!staff.isPerson()) {
            Problems.whole("approvals.not.NO_PERSON").orRefuse();
        }
        LegalKind kind =
                LegalKind.of(form.kind())
                        .orElseThrow(() -> PageNotFoundException.page(form.kind()));
        LocalDate today = texts.today();
        List<Fault> faults =
                new ArrayList<>(
                        form.faults(
                                LegalRules.earliest(texts.published(kind), today),
                                LegalRules.latest(today)));
        copy.fault("textZh", form.textZh()).ifPresent(faults::add);
        copy.fault("textEn", form.textEn()).ifPresent(faults::add);
        Problems.of(faults).orRefuse();
        LegalText text = store.enter(kind, form.text(), form.day().orElseThrow(), staff.name());
        ProposalForms.Told told =
                ProposalForms.told(approvals.propose(LegalTextAct.proposal(text, form.reason())));
        next.addFlashAttribute(
                "done",
                told.key().isEmpty() ? frame.say("legal.published") : frame.say(told.key()));
        next.addAttribute("code", text.code());
        return "redirect:" + PAGE + "/{code}";
    }

    @GetMapping(PAGE + "/{code}")
    String text(@PathVariable String code, Model model) {
        LegalText text = store.named(code);
        model.addAttribute("text", text);
        model.addAttribute("agreed", store.agreed(text));
        return "legal/desk-text";
    }
}
