package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Leads a member to the page where he shows who he is before what is {@link ProofWanted}, and back;
 * a form that he has sent is kept for him.
 */
@Component
final class ProofInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PAGE = "/my/prove";
    private static final String KEPT_FORM = "/kept-form";

    /** Before a form counts as sent. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.hasMethodAnnotation(ProofWanted.class)) {
            return true;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(who.getPrincipal() instanceof SignedInMember member)
                || Proof.holds(member.memberId(), request, Instant.now())) {
            return true;
        }
        String next = WayBack.from(request, KEPT_FORM).orElse("/my");
        response.sendRedirect(WayBack.through(PAGE, next));
        return false;
    }
}
