package org.tidemark.server.people.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an account stands; CLOSED is the end. */
public enum AccountState {
    OPEN,
    SUSPENDED,
    CLOSED;

    /** Whether an account may go from this state to that one. */
    boolean mayBecome(AccountState next) {
        return switch (this) {
            case OPEN -> next == SUSPENDED || next == CLOSED;
            case SUSPENDED -> next == OPEN;
            case CLOSED -> false;
        };
    }

    /** The key of its name. */
    public String key() {
        return "people.account." + name().toLowerCase(Locale.ROOT);
    }

    /** The states from which one may come to this one. */
    Set<AccountState> before() {
        return Arrays.stream(values())
                .filter(from -> from.mayBecome(this))
                .collect(Collectors.toUnmodifiableSet());
    }
}
