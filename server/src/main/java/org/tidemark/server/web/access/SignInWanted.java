package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends a stranger to the sign-in page, and from there back to the page that he wanted. */
final class SignInWanted implements AuthenticationEntryPoint {

    private static final String SIGN_IN = "/sign-in";
    private static final String LIVE_PART = "HX-Request";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        boolean page =
                request.getMethod().equals(HttpMethod.GET.name())
                        && request.getHeader(LIVE_PART) == null;
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        String address =
                page
                        ? SIGN_IN + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                        : SIGN_IN;
        if (request.getHeader(LIVE_PART) != null) {
            response.setHeader("HX-Redirect", address);
        }
        response.sendRedirect(address);
    }
}
