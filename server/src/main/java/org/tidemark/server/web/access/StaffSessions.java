package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Opens the sessions of staff. A member who is signed in beside stays so. */
public final class StaffSessions {

    private StaffSessions() {}

    /** Signs somebody in; the session gets a new number, so that nobody has planted the old one. */
    public static void open(
            SignedInStaff staff, HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        request.changeSessionId();
        Sessions.staff()
                .saveContext(new SecurityContextImpl(SignedIn.staff(staff)), request, response);
    }

    /**
     * The number of the sign-in that a request belongs to: another one each time that somebody
     * signs in. Empty where nobody has, or he shows a key with each request.
     */
    public static Optional<String> number(HttpServletRequest request) {
        return Sessions.staffNumber(request);
    }

    /** Signs somebody out. */
    public static void end(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        Sessions.staff().saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }
}
