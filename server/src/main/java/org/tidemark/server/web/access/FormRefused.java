package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Somebody may not do that: his roles do not reach, or the form has not its token. */
public final class FormRefused implements AccessDeniedHandler {

    private static final String TOKEN_WRONG = "tidemark-token-wrong";

    FormRefused() {}

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            request.setAttribute(TOKEN_WRONG, true);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** Whether a refused request was a form without the token that every form carries. */
    public static boolean tokenWrong(HttpServletRequest request) {
        return request.getAttribute(TOKEN_WRONG) != null;
    }
}
