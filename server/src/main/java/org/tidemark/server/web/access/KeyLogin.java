package org.tidemark.server.web.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks the key that was entered on the login page. */
final class KeyLogin implements AuthenticationProvider {

    private final OperatorKey key;

    KeyLogin(OperatorKey key) {
        this.key = key;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempt.getCredentials() instanceof String entered && key.admits(entered.strip())) {
            return SignedIn.staff(key.holder());
        }
        throw new BadCredentialsException("not the operator key");
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }
}
