package org.tidemark.server.trade.purchases.model;

/** How far a purchase has come. */
public enum PurchaseState {
    /** Entered; nothing was asked of anybody. */
    PLACED,
    /** The ledger is asked to set its coins and wallet parts aside. */
    COVERING,
    /** Those parts are set aside; the provider's part is awaited. */
    OPEN,
    /** It shall be closed unpaid; its open payment is ended first. */
    CLOSING,
    /** Every part is held by the ledger or was confirmed by the provider. */
    PAID,
    /** It is to settle; the screening is asked first. */
    SCREENING,
    /** The screening wants a person to decide. */
    HELD,
    /** On its way into the ledger. */
    SETTLING,
    /** Refused by the ledger or by a person after the goods had left: a person decides. */
    REFUSED,
    /** In the ledger. */
    SETTLED,
    /** Ended without a settlement: never paid, or all of it goes back. */
    CLOSED;

    /** Whether its buyer has still to pay it. */
    public boolean unpaid() {
        return this == PLACED || this == COVERING || this == OPEN || this == CLOSING;
    }

    /** Whether nothing follows but refunds. */
    public boolean ended() {
        return this == SETTLED || this == CLOSED;
    }
}
