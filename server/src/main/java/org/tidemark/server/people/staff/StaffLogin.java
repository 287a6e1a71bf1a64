package org.tidemark.server.people.staff;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tidemark.server.web.access.SignedIn;

/** Checks the name and password of staff on the console's login page. */
@Component
final class StaffLogin implements AuthenticationProvider {

    private final StaffAccounts accounts;

    StaffLogin(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempt.getCredentials() instanceof String password
                && StaffAccounts.isName(attempt.getName())) {
            return accounts.signIn(attempt.getName(), password)
                    .map(account -> SignedIn.staff(account.signedIn()))
                    .orElseThrow(StaffLogin::wrong);
        }
        throw wrong();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == UsernamePasswordAuthenticationToken.class;
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("not the name and password of staff");
    }
}
