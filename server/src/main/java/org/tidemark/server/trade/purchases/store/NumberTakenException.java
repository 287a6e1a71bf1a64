package org.tidemark.server.trade.purchases.store;

/** Another purchase has that number already; nothing was written. */
public final class NumberTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NumberTakenException(String number) {
        super("there is another purchase " + number + "; take another number");
    }
}
