package org.tidemark.server.people.staff;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.tries.AddressTries;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.web.access.SignedIn;

/** Checks the name and password of staff on the console's login page. */
@Component
final class StaffLogin implements AuthenticationProvider {

    private static final int AN_ADDRESS_AN_HOUR = 600;

    private final StaffAccounts accounts;
    private final AddressTries tries;

    StaffLogin(StaffAccounts accounts, AddressTries tries) {
        this.accounts = accounts;
        this.tries = tries;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempt.getCredentials() instanceof String password
                && attempt.getDetails() instanceof Caller caller
                && StaffAccounts.isName(attempt.getName())) {
            if (!tries.take("staff", AN_ADDRESS_AN_HOUR, caller)) {
                throw new TooManyTriesException();
            }
            return accounts.signIn(attempt.getName(), password, caller)
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
