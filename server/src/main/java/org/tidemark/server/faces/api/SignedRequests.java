package org.tidemark.server.faces.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.tidemark.server.web.access.SignedInProgram;
import org.tidemark.server.web.signatures.RequestKey;
import org.tidemark.server.web.signatures.SignatureVerdict;
import org.tidemark.server.web.signatures.SignedMessage;
import org.tidemark.server.web.text.Texts;

/**
 * Takes the requests of a client that signs them only with a signature (RFC 9421): nothing is read
 * or done before. It comes after whose key it is, which is told first.
 */
@Component
final class SignedRequests extends OncePerRequestFilter {

    /** The longest body of a signed request, in bytes: it is held whole until it is known. */
    static final int MOST_BODY = 1 << 22;

    private final Texts texts;
    private final LocaleResolver locales;
    private final Clock clock;

    SignedRequests(Texts texts, LocaleResolver locales, Clock clock) {
        this.texts = texts;
        this.locales = locales;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<RequestKey> key = key();
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BODY + 1);
        if (body.length > MOST_BODY) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        SignatureVerdict verdict =
                SignatureVerdict.of(message(request, body), key.orElseThrow(), clock.instant());
        if (verdict == SignatureVerdict.GENUINE) {
            chain.doFilter(new RequestWithBody(request, body), response);
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(
                        ReplyJson.problem(
                                Problem.signature(
                                        verdict, texts.in(locales.resolveLocale(request)))));
    }

    private static Optional<RequestKey> key() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInProgram program
                ? program.requestKey()
                : Optional.empty();
    }

    private static SignedMessage message(HttpServletRequest request, byte[] body) {
        Map<String, List<String>> fields = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            fields.put(name, Collections.list(request.getHeaders(name)));
        }
        String query = request.getQueryString();
        return new SignedMessage(
                request.getMethod(),
                Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse(""),
                request.getRequestURI(),
                query == null ? "" : query,
                fields,
                body);
    }
}
