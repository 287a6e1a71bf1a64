package org.tidemark.server.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountSessions;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;

/**
 * What the script of the passkey buttons asks for and sends. A challenge lies in the session and is
 * good for one answer.
 */
@Controller
class PasskeyController {

    private static final String CREATION = "tidemark-passkey-creation";
    private static final String REQUEST = "tidemark-passkey-request";

    private final Passkeys passkeys;
    private final SignIns signIns;
    private final AccountSessions sessions;

    PasskeyController(Passkeys passkeys, SignIns signIns, AccountSessions sessions) {
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @ProofWanted
    @PostMapping("/my/security/passkeys/options")
    ResponseEntity<String> creation(
            @AuthenticationPrincipal SignedInMember me,
            Authentication authentication,
            HttpServletRequest request) {
        if (passkeys.isFull(me.memberId())) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        PublicKeyCredentialCreationOptions options =
                passkeys.creation(PlatformAddress.of(request), authentication);
        request.getSession().setAttribute(CREATION, options);
        return json(passkeys.write(options));
    }

    @ProofWanted
    @PostMapping("/my/security/passkeys")
    ResponseEntity<ProblemDetail> register(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = "") String label,
            @RequestBody String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean kept =
                taken(request.getSession(), CREATION)
                                instanceof PublicKeyCredentialCreationOptions options
                        && options.getUser().getId().equals(PasskeyStore.handle(me.memberId()))
                        && passkeys.register(
                                PlatformAddress.of(request), options, credential, label);
        if (kept) {
            sessions.endOthers(me.memberId(), request, response);
        }
        return answer(kept, HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> request(HttpServletRequest request) {
        PublicKeyCredentialRequestOptions options = passkeys.request(PlatformAddress.of(request));
        request.getSession().setAttribute(REQUEST, options);
        return json(passkeys.write(options));
    }

    @PostMapping("/sign-in/passkey")
    ResponseEntity<ProblemDetail> signIn(
            @RequestBody String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean in =
                taken(request.getSession(), REQUEST)
                                instanceof PublicKeyCredentialRequestOptions options
                        && passkeys.authenticate(PlatformAddress.of(request), options, credential)
                                .filter(account -> enter(account, request, response))
                                .isPresent();
        return answer(in, HttpStatus.UNAUTHORIZED);
    }

    private boolean enter(
            Account account, HttpServletRequest request, HttpServletResponse response) {
        if (signIns.into(account) instanceof SignInResult.In in) {
            sessions.open(in.account(), request, response);
            return true;
        }
        return false;
    }

    private static @Nullable Object taken(HttpSession session, String name) {
        Object options = session.getAttribute(name);
        session.removeAttribute(name);
        return options;
    }

    private static ResponseEntity<ProblemDetail> answer(boolean done, HttpStatus otherwise) {
        return done
                ? ResponseEntity.noContent().build()
                : ResponseEntity.of(ProblemDetail.forStatus(otherwise)).build();
    }

    private static ResponseEntity<String> json(String body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
