package org.tidemark.server.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where people reach the platform by https, every cookie is for https alone, whoever sets it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecureCookiesFilter extends OncePerRequestFilter {

    private static final String SECURE = "; Secure";
    private static final Pattern HAS_IT = Pattern.compile("(?i);\\s*secure\\s*(?:;|$)");

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, request.isSecure() ? new Secured(response) : response);
    }

    private static final class Secured extends HttpServletResponseWrapper {

        Secured(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addCookie(Cookie cookie) {
            cookie.setSecure(true);
            super.addCookie(cookie);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, secured(name, value));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, secured(name, value));
        }
    }

    /** The header as it is sent. */
    static String secured(String name, String value) {
        return name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) && !HAS_IT.matcher(value).find()
                ? value + SECURE
                : value;
    }
}
