package org.tidemark.server.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tidemark.server.web.address.PlatformAddress;

/**
 * Somebody may not do that: his roles do not reach, or the form has not its token. A form of one of
 * our pages whose token has gone with a sign-in or sign-out in another tab is kept: its sender
 * signs in, where he has to, and finds it again.
 */
public final class FormRefused implements AccessDeniedHandler {

    private static final String TOKEN_WRONG = "tidemark-token-wrong";
    private static final String SAME_ORIGIN = "same-origin";
    private static final String SITE = "Sec-Fetch-Site";

    private final AuthenticationEntryPoint signIn;
    private final String keptForm;
    private final RequestMatcher forStrangers;

    /**
     * Of one of the ways in.
     *
     * @param signIn leads a stranger to where he signs in
     * @param keptForm where he finds the form that he has sent
     * @param forStrangers forms for which nobody signs in, which are not kept
     */
    FormRefused(AuthenticationEntryPoint signIn, String keptForm, RequestMatcher forStrangers) {
        this.signIn = signIn;
        this.keptForm = keptForm;
        this.forStrangers = forStrangers;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            if (isOfOurPage(request) && !forStrangers.matches(request)) {
                if (SecurityContextHolder.getContext().getAuthentication() == null) {
                    signIn.commence(
                            request,
                            response,
                            new InsufficientAuthenticationException("signed out meanwhile"));
                    return;
                }
                Optional<String> kept = WayBack.from(request, keptForm);
                if (kept.isPresent()) {
                    response.sendRedirect(kept.get());
                    return;
                }
            }
            request.setAttribute(TOKEN_WRONG, true);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** What a browser says of where a form stood; no page of another site can have it say so. */
    private static boolean isOfOurPage(HttpServletRequest request) {
        return SAME_ORIGIN.equals(request.getHeader(SITE))
                || PlatformAddress.of(request)
                        .toString()
                        .equals(request.getHeader(HttpHeaders.ORIGIN));
    }

    /** Whether a refused request was a form without the token that every form carries. */
    public static boolean tokenWrong(HttpServletRequest request) {
        return request.getAttribute(TOKEN_WRONG) != null;
    }
}
