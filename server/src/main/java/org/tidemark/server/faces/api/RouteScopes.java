package org.tidemark.server.faces.api;

import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.tidemark.server.web.access.ApiScope;

/** What a client needs for a route, by what its handler declares. */
final class RouteScopes {

    private RouteScopes() {}

    /** The scope that opens it; empty for a route that declares none, which opens to no client. */
    static Optional<ApiScope> of(HandlerMethod handler) {
        Needs needs = handler.getMethodAnnotation(Needs.class);
        if (needs != null) {
            return Optional.of(needs.value());
        }
        return Optional.ofNullable(handler.getMethodAnnotation(TakesCommand.class))
                .map(command -> CommandScopes.of(command.value()));
    }
}
