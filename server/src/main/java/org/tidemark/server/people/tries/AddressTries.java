package org.tidemark.server.people.tries;

import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;

/**
 * How many passwords from one network address are looked at, before anything is hashed. An office
 * behind one address comes in in the morning; a machine that guesses does not.
 */
@Component
public final class AddressTries {

    private static final Allowance A_MINUTE = Allowance.perMinute(60);

    private final RateLimits limits;

    public AddressTries(RateLimits limits) {
        this.limits = limits;
    }

    /** Takes a try at a room's passwords; false where its address has had enough. */
    public boolean take(String room, int anHour, Caller caller) {
        return limits.tryTake(room + "-minute", caller.network(), A_MINUTE)
                && limits.tryTake(room + "-hour", caller.network(), Allowance.perHour(anHour));
    }
}
