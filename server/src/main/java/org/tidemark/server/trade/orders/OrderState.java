package org.tidemark.server.trade.orders;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The same in SQL, of a purchase {@code p} and its parcel {@code o}, if it has one. */
    public static final String SQL =
            """
            CASE WHEN p.state IN ('PLACED', 'COVERING', 'OPEN', 'CLOSING') THEN 'CREATED'
                WHEN p.state = 'PAID' AND o.stage = 'WAITING' THEN 'PAID'
                WHEN p.state = 'PAID' THEN coalesce(o.stage, 'RECEIVED')
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

    /** Of a purchase without a parcel: what is paid is received. */
    public static OrderState withoutParcel(PurchaseState purchase) {
        return of(purchase, Parcel.Stage.RECEIVED);
    }

    /** How purchases may stand whose orders stand like this. */
    public Set<PurchaseState> ofPurchases() {
        return Arrays.stream(PurchaseState.values())
                .filter(state ->
                        Arrays.stream(Parcel.Stage.values())
                                .anyMatch(stage -> of(state, stage) == this))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PurchaseState.class)));
    }

    /** Whether a parcel decides about it, too, and not its purchase alone. */
    public boolean dependsOnParcel() {
        return ofPurchases().stream()
                .anyMatch(state ->
                        Arrays.stream(Parcel.Stage.values())
                                .anyMatch(stage -> of(state, stage) != this));
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
