package org.tidemark.server.people.staff;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.web.access.SignedIn;

/** Checks the name and password of staff on the console's login page. */
@Component
final class StaffLogin implements AuthenticationProvider {

    /** An office behind one address comes in in the morning; a machine that guesses does not. */
    private static final Allowance AN_ADDRESS_A_MINUTE = Allowance.perMinute(60);

    private static final Allowance AN_ADDRESS_AN_HOUR = Allowance.perHour(600);

    private final StaffAccounts accounts;
    private final RateLimits limits;

    StaffLogin(StaffAccounts accounts, RateLimits limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempt.getCredentials() instanceof String password
                && attempt.getDetails() instanceof Caller caller
                && StaffAccounts.isName(attempt.getName())) {
            if (!mayTry(caller)) {
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

    /** Before anything is hashed. */
    private boolean mayTry(Caller caller) {
        return limits.tryTake("staff-minute", caller.network(), AN_ADDRESS_A_MINUTE)
                && limits.tryTake("staff-hour", caller.network(), AN_ADDRESS_AN_HOUR);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("not the name and password of staff");
    }
}
