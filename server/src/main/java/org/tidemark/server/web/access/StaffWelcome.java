package org.tidemark.server.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where staff goes on after signing in: to the form that was kept, the page wanted, the start. */
final class StaffWelcome extends SavedRequestAwareAuthenticationSuccessHandler {

    StaffWelcome() {
        setDefaultTargetUrl("/console");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        if (KeptForm.of(request).isPresent()) {
            response.sendRedirect("/console/my/kept-form");
        } else {
            super.onAuthenticationSuccess(request, response, who);
        }
    }
}
