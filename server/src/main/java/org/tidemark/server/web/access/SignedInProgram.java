package org.tidemark.server.web.access;

import java.io.Serializable;
import java.util.Set;

/**
 * A program that has shown a key of its own.
 *
 * @param client the name under which what it does is kept
 * @param scopes what it may do
 */
public record SignedInProgram(String client, Set<ApiScope> scopes) implements Serializable {

    private static final long serialVersionUID = 1L;

    public SignedInProgram {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it may do that. */
    public boolean may(ApiScope scope) {
        return scopes.contains(scope);
    }
}
