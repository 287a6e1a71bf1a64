package org.tidemark.server.web.memberapi;

import org.tidemark.server.web.access.MemberScope;

/** The member has not let the app do that. */
final class ScopeMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MemberScope scope;

    ScopeMissingException(MemberScope scope) {
        super(scope.text());
        this.scope = scope;
    }

    MemberScope scope() {
        return scope;
    }
}
