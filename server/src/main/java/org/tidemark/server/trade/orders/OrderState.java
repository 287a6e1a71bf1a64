package org.tidemark.server.trade.orders;

import java.util.Arrays;
import org.tidemark.server.trade.purchases.model.PurchaseState;

/** Where an order stands, as its buyer sees it: its purchase and its parcel in one word. */
public enum OrderState {
    /** Placed, stock is reserved; waits to be paid. */
    CREATED,
    /** Paid in full; waits to be shipped. */
    PAID,
    /** On its way. */
    SHIPPED,
    /** With the buyer; the return window runs, or a person looks at it before it settles. */
    RECEIVED,
    /** A return is asked for and not yet ended. */
    IN_RETURN,
    /** On its way into the ledger, or refused and waiting for a person. */
    SETTLING,
    /** Settled in the ledger. */
    SETTLED,
    /** Ended without a settlement: never paid, or all of it refunded. */
    CLOSED;

    /** The same in SQL, of a purchase {@code p} and its parcel {@code o}. */
    public static final String SQL =
            """
            CASE WHEN p.state IN ('PLACED', 'COVERING', 'OPEN', 'CLOSING') THEN 'CREATED'
                WHEN p.state = 'PAID' AND o.stage = 'WAITING' THEN 'PAID'
                WHEN p.state = 'PAID' THEN o.stage
                WHEN p.state IN ('SCREENING', 'HELD') THEN 'RECEIVED'
                WHEN p.state IN ('SETTLING', 'REFUSED') THEN 'SETTLING'
                ELSE p.state END
            """;

    /** Of a purchase that stands like this and its parcel. */
    static OrderState of(PurchaseState purchase, Parcel.Stage stage) {
        return switch (purchase) {
            case PLACED, COVERING, OPEN, CLOSING -> CREATED;
            case PAID ->
                    switch (stage) {
                        case WAITING -> PAID;
                        case SHIPPED -> SHIPPED;
                        case RECEIVED -> RECEIVED;
                        case IN_RETURN -> IN_RETURN;
                    };
            case SCREENING, HELD -> RECEIVED;
            case SETTLING, REFUSED -> SETTLING;
            case SETTLED -> SETTLED;
            case CLOSED -> CLOSED;
        };
    }

    /** The name of a state, where it is one; else empty, which stands for all of them. */
    public static String known(String name) {
        return Arrays.stream(values())
                .map(Enum::name)
                .filter(known -> known.equals(name))
                .findFirst()
                .orElse("");
    }
}
