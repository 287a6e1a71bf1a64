package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a stranger to the sign-in page, and from there back to the page that he wanted, or to the
 * form that he has sent: it is kept for him.
 */
final class SignInWanted implements AuthenticationEntryPoint {

    private static final String LIVE_PART = "HX-Request";

    private final String signIn;
    private final String keptForm;

    /**
     * The way in.
     *
     * @param signIn where he signs in
     * @param keptForm where he finds the form that he has sent
     */
    SignInWanted(String signIn, String keptForm) {
        this.signIn = signIn;
        this.keptForm = keptForm;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader(LIVE_PART) != null) {
            response.setHeader("HX-Redirect", signIn);
            response.sendRedirect(signIn);
        } else {
            boolean page = request.getMethod().equals(HttpMethod.GET.name());
            String door = page ? signIn : signIn + "?ended";
            response.sendRedirect(
                    WayBack.from(request, keptForm)
                            .map(next -> WayBack.through(door, next))
                            .orElse(door));
        }
    }
}
