package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Where in a session it stands who is signed in, staff and members side by side, and how long it
 * lives.
 */
final class Sessions {

    private static final String STAFF = "tidemark-staff";
    private static final String MEMBER = "tidemark-member";

    /** So long a device stays signed in that does not come back. */
    private static final Duration SIGNED_IN = Duration.ofDays(60);

    /** The same of those who never were, or are no more, as {@code application.properties} says. */
    private static final Duration STRANGER = Duration.ofMinutes(15);

    private Sessions() {}

    static HttpSessionSecurityContextRepository staff() {
        return under(STAFF);
    }

    static HttpSessionSecurityContextRepository members() {
        return under(MEMBER);
    }

    private static HttpSessionSecurityContextRepository under(String key) {
        HttpSessionSecurityContextRepository sessions = new KeptWhileSignedIn();
        sessions.setSpringSecurityContextKey(key);
        return sessions;
    }

    /** A stranger's session is short; it lives long while somebody is signed in. */
    private static final class KeptWhileSignedIn extends HttpSessionSecurityContextRepository {

        @Override
        public void saveContext(
                SecurityContext who, HttpServletRequest request, HttpServletResponse response) {
            super.saveContext(who, request, response);
            HttpSession session = request.getSession(false);
            if (session != null) {
                boolean signedIn =
                        session.getAttribute(STAFF) != null || session.getAttribute(MEMBER) != null;
                Duration lives = signedIn ? SIGNED_IN : STRANGER;
                session.setMaxInactiveInterval(Math.toIntExact(lives.toSeconds()));
            }
        }
    }
}
