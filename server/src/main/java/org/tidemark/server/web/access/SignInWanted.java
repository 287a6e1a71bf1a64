package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a stranger to the sign-in page, and from there back to the page that he wanted, or to the
 * form that he has sent: it is kept for him. One that cannot be kept, with files for example, which
 * nobody reads of a stranger, leads back to the page on which it stood.
 */
final class SignInWanted implements AuthenticationEntryPoint {

    /** What the door is told of a form that could not be kept: it has files, or is too long. */
    private static final String UNKEPT = "unkept";

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
            Optional<String> kept = WayBack.from(request, keptForm);
            String door = signIn + (page ? "" : kept.isPresent() ? "?ended" : "?" + UNKEPT);
            response.sendRedirect(
                    kept.or(() -> WayBack.stoodOn(request))
                            .map(next -> WayBack.through(door, next))
                            .orElse(door));
        }
    }
}
