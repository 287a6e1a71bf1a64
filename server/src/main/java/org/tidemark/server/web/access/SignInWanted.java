package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        } else if (request.getMethod().equals(HttpMethod.GET.name())) {
            String query = request.getQueryString();
            String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
            response.sendRedirect(signIn + "?next=" + encoded(wanted));
        } else {
            String next = KeptForm.keep(request) ? "&next=" + encoded(keptForm) : "";
            response.sendRedirect(signIn + "?ended" + next);
        }
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
