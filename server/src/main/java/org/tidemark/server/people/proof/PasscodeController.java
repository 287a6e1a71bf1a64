package org.tidemark.server.people.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** The page where a member sets his passcode. */
@Controller
@RequestMapping(PasscodeController.PAGE)
class PasscodeController {

    static final String PAGE = "/my/security/passcode";

    private static final String AGAIN = "redirect:" + PAGE;

    private final AccountStore accounts;
    private final PasscodeStore store;
    private final Passcodes passcodes;
    private final Clock clock;

    PasscodeController(
            AccountStore accounts, PasscodeStore store, Passcodes passcodes, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.passcodes = passcodes;
        this.clock = clock;
    }

    @ProofWanted
    @GetMapping
    String page(@AuthenticationPrincipal SignedInMember me, Model model) {
        Optional<OffsetDateTime> from = store.of(me.memberId()).map(PasscodeStore.Kept::countsFrom);
        model.addAttribute("there", from.isPresent());
        model.addAttribute(
                "waits",
                from.filter(at -> at.isAfter(OffsetDateTime.now(clock)))
                        .map(Figures::time)
                        .orElse(""));
        return "people/passcode";
    }

    @ProofWanted
    @PostMapping
    String set(
            @RequestParam(defaultValue = "") String passcode,
            @RequestParam(defaultValue = "") String current,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request,
            RedirectAttributes next) {
        String code = TypedText.digits(passcode);
        String phone = accounts.own(me.memberId()).phone().map(Phone::digits).orElse("");
        Passcode.problem(code, phone)
                .ifPresent(problem -> Problems.at("passcode", problem).orRefuse());
        if (!passcodes.set(me.memberId(), code, TypedText.digits(current), Caller.of(request))) {
            Problems.at("current", "people.passcode.wrong").orRefuse();
        }
        next.addFlashAttribute("done", frame.say("people.passcode.set"));
        return AGAIN;
    }

    @ProofWanted
    @PostMapping("/remove")
    String remove(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        store.remove(me.memberId());
        next.addFlashAttribute("done", frame.say("people.passcode.removed"));
        return AGAIN;
    }
}
