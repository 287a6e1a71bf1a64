package org.tidemark.server.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request a number that stands in the answer and in every line of the log about it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestNumberFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "request";
    private static final int CHARACTERS = 12;

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number =
                request.getAttribute(HEADER) instanceof String given ? given : fresh(request);
        response.setHeader(HEADER, number);
        MDC.put(LOGGED, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private static String fresh(HttpServletRequest request) {
        String number = UUID.randomUUID().toString().replace("-", "").substring(0, CHARACTERS);
        request.setAttribute(HEADER, number);
        return number;
    }
}
