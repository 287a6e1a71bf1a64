package org.tidemark.server.web.access;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.tidemark.server.web.signatures.RequestKey;

/**
 * A program that has shown a key of its own.
 *
 * @param client the name under which what it does is kept
 * @param scopes what it may do
 * @param requestKey what it signs its requests with; empty where it need not sign them
 */
public record SignedInProgram(String client, Set<ApiScope> scopes, Optional<RequestKey> requestKey)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    public SignedInProgram {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it may do that. */
    public boolean may(ApiScope scope) {
        return scopes.contains(scope);
    }
}
