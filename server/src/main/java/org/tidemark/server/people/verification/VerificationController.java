package org.tidemark.server.people.verification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.pictures.SentPicture;

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
        Optional<VerificationCase> newest = cases.newest(me.memberId());
        boolean mayAsk =
                newest.map(VerificationCase::state)
                        .filter(state -> state != VerificationState.REFUSED)
                        .isEmpty();
        model.addAttribute("newest", newest.map(CaseLine::forOwner).orElse(null));
        model.addAttribute("mayAsk", mayAsk);
        return "people/verification";
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
            @RequestParam(required = false) @Nullable MultipartFile back) {
        DocumentKind document =
                kind.equals(DocumentKind.PASSPORT.name())
                        ? DocumentKind.PASSPORT
                        : DocumentKind.RESIDENT_CARD;
        AskForm form = new AskForm(document, legalName, number, birth, consent);
        verifications
                .ask(me.memberId(), form, SentPicture.bytes(front), SentPicture.bytes(back))
                .orRefuse();
        return "redirect:/my/verification";
    }
}
