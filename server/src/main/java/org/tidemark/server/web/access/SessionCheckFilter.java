package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a member's session that does not hold any more. */
final class SessionCheckFilter extends OncePerRequestFilter {

    private final ObjectProvider<SessionCheck> checks;
    private final MemberSessions sessions;

    SessionCheckFilter(ObjectProvider<SessionCheck> checks, MemberSessions sessions) {
        this.checks = checks;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof SignedInMember member
                && !checks.orderedStream().allMatch(check -> check.holds(member))) {
            sessions.end(request, response);
        }
        chain.doFilter(request, response);
    }
}
