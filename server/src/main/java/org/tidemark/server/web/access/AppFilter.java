package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Lets an app in for the member whose token it shows, while his account lets his sessions in: what
 * ends them ends his tokens.
 */
final class AppFilter extends HeaderFilter {

    private final AppTokens tokens;
    private final ObjectProvider<SessionCheck> checks;

    AppFilter(AppTokens tokens, ObjectProvider<SessionCheck> checks) {
        this.tokens = tokens;
        this.checks = checks;
    }

    @Override
    void letIn(String secret, HttpServletRequest request) {
        tokens.find(secret)
                .filter(visit -> holds(visit.member()))
                .ifPresent(visit -> {
                    visit.app().put(request);
                    SecurityContextHolder.setContext(
                            new SecurityContextImpl(SignedIn.member(visit.member())));
                });
    }

    private boolean holds(SignedInMember member) {
        return checks.orderedStream().allMatch(check -> check.holds(member));
    }
}
