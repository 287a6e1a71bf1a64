package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads whoever is signed in to the page where he shows who he is before what is {@link
 * ProofWanted}, and back; a form that he has sent is kept for him.
 */
@Component
final class ProofInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAGE = "/my/prove";

    private final StaffProof staffs;
    private final WalletProof wallets;

    ProofInterceptor(StaffProof staffs, WalletProof wallets) {
        this.wallets = wallets;
        this.staffs = staffs;
    }

    /** Before a form counts as sent. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE + 2);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        WalletProofWanted wallet = method.getMethodAnnotation(WalletProofWanted.class);
        if (wallet != null && !walletMay(wallet, request)) {
            response.sendRedirect(WayBack.ledMember(request, PAGE));
            return false;
        }
        if (!method.hasMethodAnnotation(ProofWanted.class)) {
            return true;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Object principal = who == null ? null : who.getPrincipal();
        Optional<SignedInApp> app = SignedInApp.of(request);
        if (principal instanceof SignedInMember member && app.isPresent()) {
            if (!app.get().proof().holds(member.memberId(), Instant.now())) {
                throw new ProofMissingException();
            }
            return true;
        }
        if (principal instanceof SignedInMember member
                && !Proof.holds(member.memberId(), request, Instant.now())) {
            response.sendRedirect(WayBack.ledMember(request, PAGE));
            return false;
        }
        if (principal instanceof SignedInStaff staff && !staffs.holds(staff, request)) {
            response.sendRedirect(WayBack.ledStaff(request, StaffProof.PAGE));
            return false;
        }
        return true;
    }

    private boolean walletMay(WalletProofWanted wanted, HttpServletRequest request) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        String paid = request.getParameter(wanted.value());
        return who == null
                || paid == null
                || !(who.getPrincipal() instanceof SignedInMember member)
                || !wallets.missing(member.memberId(), paid, request);
    }
}
