package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * The app through which a member asks.
 *
 * @param app its id
 * @param grant number of the permission that the member gave it
 * @param scopes what it may do for him
 * @param proof that he was there himself when he gave it
 */
public record SignedInApp(String app, String grant, Set<MemberScope> scopes, Proof proof) {

    private static final String NAME = SignedInApp.class.getName();

    public SignedInApp {
        scopes = Set.copyOf(scopes);
    }

    /** The app of a request; empty where the member asks without one. */
    public static Optional<SignedInApp> of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof SignedInApp app
                ? Optional.of(app)
                : Optional.empty();
    }

    /** The request comes through this one. */
    void put(HttpServletRequest request) {
        request.setAttribute(NAME, this);
    }

    /** Whether it may do that. */
    public boolean may(MemberScope scope) {
        return scopes.contains(scope);
    }
}
