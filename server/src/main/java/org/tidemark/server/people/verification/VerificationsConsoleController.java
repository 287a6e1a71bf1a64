package org.tidemark.server.people.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff look at documents and decide. Every look at a case is kept. */
@InConsole(ConsoleArea.VERIFICATION)
@Controller
class VerificationsConsoleController {

    private static final int ROWS = 100;

    private final VerificationStore cases;
    private final Verifications verifications;

    VerificationsConsoleController(VerificationStore cases, Verifications verifications) {
        this.cases = cases;
        this.verifications = verifications;
    }

    @Reveals
    @GetMapping("/console/people/verifications")
    String list(@RequestParam(defaultValue = "ASKED") VerificationState state, Model model) {
        List<CaseLine> lines = cases.in(state, ROWS).stream().map(CaseLine::forOwner).toList();
        model.addAttribute("state", state.name());
        model.addAttribute("cases", lines);
        return "people/console-verifications";
    }

    @Reveals
    @GetMapping("/console/people/verifications/{id}")
    String one(@PathVariable String id, HttpServletRequest request, Model model) {
        VerificationCase kept = find(id);
        request.setAttribute(Reveals.WHOSE, kept.memberId());
        model.addAttribute("line", CaseLine.forReviewer(kept));
        model.addAttribute("taken", cases.isTaken(kept));
        return "people/console-verification";
    }

    /** A picture of a document: shown to the reviewer and kept nowhere on the way. */
    @Reveals
    @GetMapping("/console/people/verifications/{id}/{side:front|back}")
    ResponseEntity<byte[]> picture(
            @PathVariable String id, @PathVariable String side, HttpServletRequest request) {
        request.setAttribute(Reveals.WHOSE, find(id).memberId());
        byte[] picture =
                cases.picture(id, side.equals("front"))
                        .orElseThrow(VerificationsConsoleController::missing);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture);
    }

    @PostMapping("/console/people/verifications/{id}")
    String decide(
            @PathVariable String id,
            @RequestParam boolean approve,
            @RequestParam(defaultValue = "false") boolean compared,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        VerificationCase kept = find(id);
        VerificationDecision decision =
                approve
                        ? verifications.approve(kept.caseId(), staff.name(), compared)
                        : verifications.refuse(kept.caseId(), staff.name(), reason);
        if (decision != VerificationDecision.DONE) {
            String field =
                    decision != VerificationDecision.INCOMPLETE
                            ? ""
                            : approve ? "compared" : "reason";
            Problems.at(field, decision.key()).orRefuse();
        }
        next.addAttribute("id", id);
        next.addFlashAttribute("done", decision.key());
        return "redirect:/console/people/verifications/{id}";
    }

    private VerificationCase find(String id) {
        return cases.find(id).orElseThrow(VerificationsConsoleController::missing);
    }

    private static PageNotFoundException missing() {
        return PageNotFoundException.of("people.verification.missing", "");
    }
}
