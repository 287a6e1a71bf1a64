package org.tidemark.server.web.access;

import org.springframework.http.HttpMethod;

/**
 * A route that needs no sign-in. A module that serves one declares it with a bean of this type.
 *
 * @param pattern of paths, {@code /p/**}
 * @param forSessions whether people come there with a session, so that a form's token is checked;
 *     else it is for other machines, each believed for its own signature alone
 */
public record OpenRoute(HttpMethod method, String pattern, boolean forSessions) {

    /** A page for everybody. */
    public static OpenRoute get(String pattern) {
        return new OpenRoute(HttpMethod.GET, pattern, true);
    }

    /** A form for everybody, with its token against forgery. */
    public static OpenRoute form(String pattern) {
        return new OpenRoute(HttpMethod.POST, pattern, true);
    }

    /** Where another machine posts what it has signed. */
    public static OpenRoute post(String pattern) {
        return new OpenRoute(HttpMethod.POST, pattern, false);
    }
}
