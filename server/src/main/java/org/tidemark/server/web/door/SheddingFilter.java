package org.tidemark.server.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends away at once what would only wait behind a thousand others. Requests count once their form
 * is read, so that slow clients take nobody's place. Files do not count, nor what balances load;
 * nor streams of programs, which wait within bounds of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 101)
final class SheddingFilter extends OncePerRequestFilter {

    private static final String RETRY_SECONDS = "1";
    private static final Pattern NOT_COUNTED =
            Pattern.compile(
                    "/(?:assets|webjars|_static|pictures|actuator)/.*|/favicon\\.ico"
                            + "|/api/v1/orders/bulk");

    private final Semaphore places;

    SheddingFilter(DoorProperties properties) {
        places = new Semaphore(properties.mostAtOnce());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return NOT_COUNTED.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            sendAway(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private static void sendAway(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean program = PlainWords.isForProgram(request.getRequestURI());
        int status = HttpStatus.SERVICE_UNAVAILABLE.value();
        response.setStatus(status);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(PlainWords.type(program));
        response.getWriter().write(PlainWords.BUSY.in(program, status));
    }
}
