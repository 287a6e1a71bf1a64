package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks for a secret in the header {@code Authorization: Bearer}; who shows a wrong one is like one
 * who shows none, and who cannot be told now asks again.
 */
abstract class HeaderFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String RETRY_SECONDS = "1";

    /** Lets in whoever shows that, if it is right. */
    abstract void letIn(String secret, HttpServletRequest request);

    @Override
    protected final void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            try {
                letIn(header.substring(SCHEME.length()).strip(), request);
            } catch (DataAccessException away) {
                logger.warn("who shows it cannot be told now", away);
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
