package org.tidemark.server.people.verification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.people.forms.FieldProblems;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.pictures.PictureKit;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.Wording;

/** A member shows who he is. */
@Controller
class VerificationController {

    private final Verifications verifications;
    private final VerificationStore cases;

    VerificationController(Verifications verifications, VerificationStore cases) {
        this.verifications = verifications;
        this.cases = cases;
    }

    @GetMapping("/my/verification")
    String page(@AuthenticationPrincipal SignedInMember me, Model model) {
        return page(me, AskForm.EMPTY, FieldProblems.NONE, model);
    }

    @PostMapping("/my/verification")
    String ask(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "RESIDENT_CARD") String kind,
            @RequestParam(defaultValue = "") String legalName,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String birth,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam(required = false) @Nullable MultipartFile front,
            @RequestParam(required = false) @Nullable MultipartFile back,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        DocumentKind document =
                kind.equals(DocumentKind.PASSPORT.name())
                        ? DocumentKind.PASSPORT
                        : DocumentKind.RESIDENT_CARD;
        AskForm form = new AskForm(document, legalName, number, birth, consent);
        Set<AskProblem> problems =
                verifications.ask(me.memberId(), form, bytes(front), bytes(back));
        if (problems.isEmpty()) {
            return "redirect:/my/verification";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(me, form, texts(problems, frame.wording()), model);
    }

    private String page(SignedInMember me, AskForm form, FieldProblems problems, Model model) {
        Optional<VerificationCase> newest = cases.newest(me.memberId());
        boolean mayAsk =
                newest.map(VerificationCase::state)
                        .filter(state -> state != VerificationState.REFUSED)
                        .isEmpty();
        model.addAttribute("newest", newest.map(CaseLine::forOwner).orElse(null));
        model.addAttribute("mayAsk", mayAsk);
        model.addAttribute("kind", form.kind().name());
        model.addAttribute("legalName", form.legalName());
        model.addAttribute("number", form.number());
        model.addAttribute("birth", form.birth());
        model.addAttribute("problems", problems);
        return "people/verification";
    }

    private static FieldProblems texts(Set<AskProblem> problems, Wording words) {
        Map<String, String> texts = new HashMap<>();
        problems.forEach(problem ->
                texts.putIfAbsent(
                        problem.field(), words.say(problem.key(), PictureKit.MOST_MEGABYTES)));
        return new FieldProblems(texts);
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the uploaded picture cannot be read", unreadable);
        }
    }
}
