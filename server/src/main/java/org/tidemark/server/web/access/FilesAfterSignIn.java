package org.tidemark.server.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.tidemark.server.kernel.work.ReadingTurns;
import org.tidemark.server.kernel.work.TooBusyException;

/**
 * Reads a form of files only of somebody who has signed in, and before its token is looked for in
 * it; a stranger is sent to the sign-in, and his files are not kept. Where too many wait for their
 * turn, the form is not read at all: its page in the browser still has what was typed.
 */
final class FilesAfterSignIn extends OncePerRequestFilter {

    private static final MultipartResolver FILES = new StandardServletMultipartResolver();

    private final AuthenticationEntryPoint signIn;
    private final ReadingTurns turns;

    FilesAfterSignIn(AuthenticationEntryPoint signIn, ReadingTurns turns) {
        this.signIn = signIn;
        this.turns = turns;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!FILES.isMultipart(request)) {
            chain.doFilter(request, response);
            return;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !who.isAuthenticated()) {
            signIn.commence(
                    request, response, new InsufficientAuthenticationException("a stranger"));
            return;
        }
        try (ReadingTurns.Turn _ = turns.take()) {
            request.getParameterMap(); // where it cannot be read, that is told now
            chain.doFilter(request, response);
        } catch (TooBusyException busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(busy.retryAfterSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
