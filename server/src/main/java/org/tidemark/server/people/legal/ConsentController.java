package org.tidemark.server.people.legal;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.legal.LegalTexts.Question;
import org.tidemark.server.people.legal.LegalTexts.Word;
import org.tidemark.server.people.signin.NextPage;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** The page where a member says what he says to the texts that hold. */
@Controller
class ConsentController {

    static final String PAGE = "/my/consent";

    private final LegalTexts texts;

    ConsentController(LegalTexts texts) {
        this.texts = texts;
    }

    @GetMapping(PAGE)
    String page(
            @RequestParam(defaultValue = "/my") String next,
            @RequestParam(defaultValue = "false") boolean change,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        List<Question> questions = texts.questions(me.memberId());
        model.addAttribute("questions", questions);
        model.addAttribute(
                "seen", LegalTexts.name(questions.stream().map(Question::text).toList()));
        model.addAttribute("coming", texts.coming(me.memberId()));
        model.addAttribute(
                "asks", change || questions.stream().anyMatch(one -> one.word() != Word.AGREED));
        model.addAttribute("next", NextPage.of(next));
        return "legal/consent";
    }

    /** What he says to the texts that he was shown, all of them; the page asks again for others. */
    @PostMapping(PAGE)
    String say(
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String word,
            @RequestParam(defaultValue = "/my") String next,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes told) {
        List<LegalText> shown = texts.shown(seen);
        if (shown.isEmpty()) {
            Problems.whole("legal.problem.changed").orRefuse();
        }
        boolean agreed = word.equals("agree");
        if (!agreed && !word.equals("decline")) {
            Problems.whole("legal.problem.word").orRefuse();
        }
        texts.say(me.memberId(), shown, agreed);
        told.addFlashAttribute(
                "done", frame.say(agreed ? "legal.consent.agreed" : "legal.consent.declined"));
        return "redirect:" + (agreed ? NextPage.of(next) : PAGE);
    }
}
