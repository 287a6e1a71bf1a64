package org.tidemark.server.people.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffSessions;

/**
 * Looks at staff at each request: who was disabled, or has other roles now, is out; who has a first
 * password changes it before anything else.
 */
@Component
final class StaffGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OWN_PASSWORD = "/console/my/password";
    private static final String LOGIN = "/console/login";

    private final StaffStore staff;
    private final KnownDevices devices;

    StaffGate(StaffStore staff, KnownDevices devices) {
        this.staff = staff;
        this.devices = devices;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/console", "/console/**", "/openapi/**")
                .excludePathPatterns(LOGIN, "/console/enter");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(who.getPrincipal() instanceof SignedInStaff signedIn)
                || !signedIn.isPerson()) {
            return true;
        }
        Optional<StaffAccount> account =
                staff.find(signedIn.name())
                        .filter(StaffAccount::active)
                        .filter(kept -> kept.signedIn().equals(signedIn));
        if (account.isEmpty()) {
            StaffSessions.end(request, response);
            response.sendRedirect(LOGIN + "?left");
            return false;
        }
        devices.remember(WayIn.staff(signedIn.name()), request, response);
        if (account.get().mustChange() && !request.getRequestURI().equals(OWN_PASSWORD)) {
            response.sendRedirect(OWN_PASSWORD);
            return false;
        }
        return true;
    }
}
