package org.tidemark.server.people.staff;

import static org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tidemark.server.people.factors.Factors;
import org.tidemark.server.people.tries.KnownDevices;
import org.tidemark.server.people.tries.WayIn;
import org.tidemark.server.people.visits.StaffVisit;
import org.tidemark.server.people.visits.StaffVisits;
import org.tidemark.server.web.access.OperatorKey;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.access.StaffSessions;
import org.tidemark.server.web.access.WayBack;

/**
 * Looks at staff at each request: who was disabled, has other roles now, or whose sign-in was
 * ended, is out; who has a second factor shows it, and who has a first password changes it, before
 * anything else.
 */
@Component
final class StaffGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OWN_PASSWORD = "/console/my/password";
    private static final String LOGIN = "/console/login";

    private final StaffStore staff;
    private final KnownDevices devices;
    private final StaffVisits visits;
    private final Factors factors;
    private final OperatorKey key;

    StaffGate(
            StaffStore staff,
            KnownDevices devices,
            StaffVisits visits,
            Factors factors,
            OperatorKey key) {
        this.key = key;
        this.staff = staff;
        this.devices = devices;
        this.visits = visits;
        this.factors = factors;
    }

    /** Before a form counts as sent. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/console", "/console/**", "/openapi/**")
                .excludePathPatterns(LOGIN, "/console/enter")
                .order(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedInStaff signedIn)) {
            return true;
        }
        if (!signedIn.isPerson()) {
            return key.isOf(signedIn) || left(request, response);
        }
        Optional<StaffAccount> account =
                staff.find(signedIn.name())
                        .filter(StaffAccount::active)
                        .filter(kept -> kept.signedIn().equals(signedIn));
        Optional<StaffVisit> visit =
                account.flatMap(kept -> visits.at(kept.name(), request))
                        .filter(one -> !one.ended());
        if (account.isEmpty() || visit.isEmpty()) {
            return left(request, response);
        }
        String page = String.valueOf(request.getAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE));
        Optional<String> missing = factors.missing(visit.get());
        if (missing.isPresent()) {
            return isOf(missing.get(), page)
                    || led(WayBack.ledStaff(request, missing.get()), response);
        }
        devices.remember(WayIn.staff(signedIn.name()), request, response);
        return !account.get().mustChange()
                || page.equals(OWN_PASSWORD)
                || led(OWN_PASSWORD, response);
    }

    private static boolean left(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        StaffSessions.end(request, response);
        return led(LOGIN + "?left", response);
    }

    private static boolean isOf(String wanted, String page) {
        return page.equals(wanted) || page.startsWith(wanted + "/");
    }

    private static boolean led(String to, HttpServletResponse response) throws IOException {
        response.sendRedirect(to);
        return false;
    }
}
