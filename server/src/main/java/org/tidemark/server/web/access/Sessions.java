package org.tidemark.server.web.access;

import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Where in a session it stands who is signed in: staff and members side by side. */
final class Sessions {

    private static final String STAFF = "tidemark-staff";
    private static final String MEMBER = "tidemark-member";

    private Sessions() {}

    static HttpSessionSecurityContextRepository staff() {
        return under(STAFF);
    }

    static HttpSessionSecurityContextRepository members() {
        return under(MEMBER);
    }

    private static HttpSessionSecurityContextRepository under(String key) {
        HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
        sessions.setSpringSecurityContextKey(key);
        return sessions;
    }
}
