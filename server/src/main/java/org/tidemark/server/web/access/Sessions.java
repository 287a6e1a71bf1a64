package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Where in a session it stands who is signed in, staff and members side by side, and how long it
 * lives.
 */
final class Sessions {

    private static final String STAFF = "tidemark-staff";
    private static final String MEMBER = "tidemark-member";
    private static final String NUMBER = "tidemark-staff-number";

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

    /** The number of the sign-in of staff that a request belongs to. */
    static Optional<String> staffNumber(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(NUMBER))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static HttpSessionSecurityContextRepository under(String key) {
        HttpSessionSecurityContextRepository sessions = new KeptWhileSignedIn(key.equals(STAFF));
        sessions.setSpringSecurityContextKey(key);
        return sessions;
    }

    /** A stranger's session is short; it lives long while somebody is signed in. */
    private static final class KeptWhileSignedIn extends HttpSessionSecurityContextRepository {

        private final boolean ofStaff;

        KeptWhileSignedIn(boolean ofStaff) {
            this.ofStaff = ofStaff;
        }

        @Override
        public void saveContext(
                SecurityContext who, HttpServletRequest request, HttpServletResponse response) {
            super.saveContext(who, request, response);
            HttpSession session = request.getSession(false);
            if (session != null) {
                if (ofStaff) {
                    number(session);
                }
                boolean signedIn =
                        session.getAttribute(STAFF) != null || session.getAttribute(MEMBER) != null;
                Duration lives = signedIn ? SIGNED_IN : STRANGER;
                session.setMaxInactiveInterval(Math.toIntExact(lives.toSeconds()));
            }
        }

        /** Another sign-in has another number; there is none without. */
        private static void number(HttpSession session) {
            if (session.getAttribute(STAFF) == null) {
                session.removeAttribute(NUMBER);
            } else {
                session.setAttribute(NUMBER, UUID.randomUUID().toString());
            }
        }
    }
}
