package org.tidemark.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Figures;

/** How a member signs in: his password, his passkeys, his open sessions. */
@Controller
class SecurityController {

    private static final String PAGE = "redirect:/my/security";

    private final AccountStore accounts;
    private final AccountSessions sessions;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Clock clock;

    SecurityController(
            AccountStore accounts,
            AccountSessions sessions,
            SignIns signIns,
            Passkeys passkeys,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @GetMapping("/my/security")
    String page(@AuthenticationPrincipal SignedInMember me, Model model) {
        Account account = accounts.own(me.memberId());
        List<KeyLine> keys =
                passkeys.of(me.memberId()).stream()
                        .map(key ->
                                new KeyLine(
                                        key.getCredentialId().toBase64UrlString(),
                                        key.getLabel(),
                                        shown(key.getCreated()),
                                        shown(key.getLastUsed())))
                        .toList();
        model.addAttribute("hasPassword", account.hasPassword());
        model.addAttribute("keys", keys);
        return "people/security";
    }

    /**
     * Sets a password. An old one must be shown to replace it; who has forgotten it signs in by
     * code, says so, and the others who may know it are signed out.
     */
    @PostMapping("/my/security/password")
    String password(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        Account account = accounts.own(me.memberId());
        if (account.hasPassword() && !isRight(account, current)) {
            Problems.at("current", "people.password.current.wrong").orRefuse();
        }
        signIns.setPassword(account, password)
                .ifPresent(problem -> Problems.at("password", problem.key()).orRefuse());
        sessions.endOthers(me.memberId(), request, response);
        next.addFlashAttribute("done", "people.security.password.done");
        return PAGE;
    }

    @PostMapping("/my/security/passkeys/remove")
    String remove(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam String id,
            RedirectAttributes next) {
        if (passkeys.remove(me.memberId(), id)) {
            next.addFlashAttribute("done", "people.security.passkey.removed");
        }
        return PAGE;
    }

    @PostMapping("/my/security/sign-out-everywhere")
    String signOut(
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.endAll(me.memberId(), request, response);
        return "redirect:/sign-in";
    }

    private boolean isRight(Account account, String password) {
        return signIns.byPassword(account.phone().orElseThrow(), password)
                instanceof SignInResult.In;
    }

    private String shown(Instant moment) {
        return Figures.time(moment.atZone(clock.getZone()).toOffsetDateTime());
    }
}
