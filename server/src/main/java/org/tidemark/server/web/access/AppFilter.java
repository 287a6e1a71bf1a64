package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an app in for the member whose token it shows, while his account lets his sessions in: what
 * ends them ends his tokens.
 */
final class AppFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String RETRY_SECONDS = "1";

    private final AppTokens tokens;
    private final ObjectProvider<SessionCheck> checks;

    AppFilter(AppTokens tokens, ObjectProvider<SessionCheck> checks) {
        this.tokens = tokens;
        this.checks = checks;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                Optional<AppTokens.Visit> visit =
                        tokens.find(header.substring(SCHEME.length()).strip())
                                .filter(one -> holds(one.member()));
                visit.ifPresent(one -> {
                    one.app().put(request);
                    SecurityContextHolder.setContext(
                            new SecurityContextImpl(SignedIn.member(one.member())));
                });
            } catch (DataAccessException away) {
                logger.warn("whose token it is cannot be told now", away);
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean holds(SignedInMember member) {
        return checks.orderedStream().allMatch(check -> check.holds(member));
    }
}
