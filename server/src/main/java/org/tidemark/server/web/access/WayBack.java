package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Where somebody goes on who was led away: the page that he wanted, or the form that he sent. */
final class WayBack {

    private WayBack() {}

    /**
     * The path, encoded as the value of a query.
     *
     * @param keptForm where he finds the form that he has sent
     * @return empty for a form that cannot be kept
     */
    static Optional<String> from(HttpServletRequest request, String keptForm) {
        if (!request.getMethod().equals(HttpMethod.GET.name())) {
            return KeptForm.keep(request) ? Optional.of(encoded(keptForm)) : Optional.empty();
        }
        String query = request.getQueryString();
        return Optional.of(encoded(request.getRequestURI() + (query == null ? "" : "?" + query)));
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
