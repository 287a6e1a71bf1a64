package org.tidemark.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
import org.tidemark.server.web.access.ProofWanted;
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
    private final ObjectProvider<OtherWayIn> others;
    private final Clock clock;

    SecurityController(
            AccountStore accounts,
            AccountSessions sessions,
            SignIns signIns,
            Passkeys passkeys,
            ObjectProvider<OtherWayIn> others,
            Clock clock) {
        this.others = others;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @ProofWanted
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
        model.addAttribute(
                "ways",
                others.stream()
                        .map(way -> way.of(me.memberId()))
                        .flatMap(Optional::stream)
                        .toList());
        return "people/security";
    }

    /**
     * Sets a password. Who has just shown that he is the member needs no old one: the owner of the
     * phone always gets rid of a password that somebody else knows.
     */
    @ProofWanted
    @PostMapping("/my/security/password")
    String password(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        signIns.setPassword(accounts.own(me.memberId()), password)
                .ifPresent(problem -> Problems.at("password", problem.key()).orRefuse());
        return changed(me, "people.security.password.done", request, response, next);
    }

    /** From now on only codes and passkeys sign in. */
    @ProofWanted
    @PostMapping("/my/security/password/remove")
    String removePassword(
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        signIns.removePassword(me.memberId());
        return changed(me, "people.security.password.removed", request, response, next);
    }

    @ProofWanted
    @PostMapping("/my/security/passkeys/remove")
    String remove(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam String id,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        return passkeys.remove(me.memberId(), id)
                ? changed(me, "people.security.passkey.removed", request, response, next)
                : PAGE;
    }

    /** With a way in changed, whoever came in by another is out. */
    private String changed(
            SignedInMember me,
            String done,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        sessions.endOthers(me.memberId(), request, response);
        next.addFlashAttribute("done", done);
        return PAGE;
    }

    /** Ends every session, and with them, where that is wanted, every way in but the phone. */
    @ProofWanted
    @PostMapping("/my/security/sign-out-everywhere")
    String signOut(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "false") boolean credentials,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (credentials) {
            signIns.removePassword(me.memberId());
            passkeys.removeAll(me.memberId());
        }
        sessions.endAll(me.memberId(), request, response);
        return "redirect:/sign-in";
    }

    private String shown(Instant moment) {
        return Figures.time(moment.atZone(clock.getZone()).toOffsetDateTime());
    }
}
