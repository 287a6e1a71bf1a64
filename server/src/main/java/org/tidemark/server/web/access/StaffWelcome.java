package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Where staff goes on after signing in: to the form that was kept, the page wanted, the start. */
final class StaffWelcome implements AuthenticationSuccessHandler {

    /** A page of the console, as browsers write its path and query. */
    private static final Pattern PAGE =
            Pattern.compile("/console(?:[/?](?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?");

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(
                KeptForm.of(request).isPresent()
                        ? WayBack.STAFFS_FORM
                        : wanted(request.getParameter(WayBack.NEXT)).orElse(WayBack.STAFFS_START));
    }

    /** The page, if it is one of the console. */
    static Optional<String> wanted(@Nullable String next) {
        String page = Objects.requireNonNullElse(next, "");
        return PAGE.matcher(page).matches() ? Optional.of(page) : Optional.empty();
    }
}
