package org.tidemark.server.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms and addresses with control characters in them, NUL above all, which no database
 * keeps: 400, and nothing is done. Tab and line ends are characters that people type.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
final class ControlCharactersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (wrongField(request.getParameterMap()).isPresent()) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** The first field whose name or value has a control character. */
    static Optional<String> wrongField(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .filter(field ->
                        controls(field.getKey())
                                || Arrays.stream(field.getValue())
                                        .anyMatch(ControlCharactersFilter::controls))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether there is a control character in it that nobody types. */
    static boolean controls(String text) {
        return text.chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
    }
}
