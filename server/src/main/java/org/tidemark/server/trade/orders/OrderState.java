package org.tidemark.server.trade.orders;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an order stands. */
public enum OrderState {
    /** Placed, stock is reserved; waits to be paid. */
    CREATED,
    /** Paid in full; waits to be shipped. */
    PAID,
    /** On its way. */
    SHIPPED,
    /** With the buyer; the return window runs. */
    RECEIVED,
    /** A return is asked for and not yet ended. */
    IN_RETURN,
    /** On its way into the ledger, or refused there and waiting for a person. */
    SETTLING,
    /** Settled in the ledger. */
    SETTLED,
    /** Ended without a settlement: never paid, or all of it refunded. */
    CLOSED;

    /** The states that may follow this one. */
    Set<OrderState> next() {
        return switch (this) {
            case CREATED -> Set.of(PAID, CLOSED);
            case PAID -> Set.of(SHIPPED, CLOSED);
            case SHIPPED -> Set.of(RECEIVED, IN_RETURN, CLOSED);
            case RECEIVED -> Set.of(IN_RETURN, SETTLING, CLOSED);
            case IN_RETURN -> Set.of(SHIPPED, RECEIVED, CLOSED);
            // Back to received where the screening wants a person to look before it settles.
            case SETTLING -> Set.of(SETTLED, RECEIVED, CLOSED);
            case SETTLED, CLOSED -> Set.of();
        };
    }

    /** Whether nothing follows. */
    boolean ended() {
        return next().isEmpty();
    }

    /** The states that this one may follow. */
    Set<OrderState> previous() {
        return Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .collect(Collectors.toUnmodifiableSet());
    }
}
