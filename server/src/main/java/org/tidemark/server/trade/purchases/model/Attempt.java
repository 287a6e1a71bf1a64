package org.tidemark.server.trade.purchases.model;

/** One try to have the provider's part paid; at most one of a purchase is open. */
public record Attempt(String id, String provider, long amountFen, State state) {

    /** How it stands. */
    public enum State {
        OPEN,
        PAID,
        CLOSED,
        /** Another amount came than was asked for: a person looks. */
        DISPUTED
    }

    Attempt with(State next) {
        return new Attempt(id, provider, amountFen, next);
    }
}
