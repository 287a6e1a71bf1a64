package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who shows a key in the header; who shows a wrong one is like one who shows none. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String RETRY_SECONDS = "1";

    private final OperatorKey operator;
    private final ProgramKeys programs;

    BearerFilter(OperatorKey operator, ProgramKeys programs) {
        this.operator = operator;
        this.programs = programs;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                who(header.substring(SCHEME.length()).strip())
                        .map(SecurityContextImpl::new)
                        .ifPresent(SecurityContextHolder::setContext);
            } catch (DataAccessException away) {
                logger.warn("whose key it is cannot be told now", away);
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> who(String key) {
        return operator.admits(key)
                ? Optional.of(SignedIn.staff(operator.holder()))
                : programs.find(key).map(SignedIn::program);
    }
}
