package org.tidemark.server.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The one who has shown the operator key. */
final class Operator extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "operator";

    Operator() {
        super(List.of());
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return NAME;
    }
}
