package org.tidemark.server.faces.api;

import org.tidemark.server.web.access.ApiScope;

/** A client asked for what its scopes do not open: nothing happened. */
final class ScopeWantedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    /** One that this scope would open. */
    ScopeWantedException(ApiScope scope) {
        super("needs the scope " + scope.text());
        this.scope = scope.text();
    }

    /** One that no scope opens. */
    ScopeWantedException() {
        super("no scope opens it");
        this.scope = "";
    }

    /** The scope that would open it, as it is written; empty where none does. */
    String scope() {
        return scope;
    }
}
