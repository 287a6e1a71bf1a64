package org.tidemark.server.trade.orders;

import java.util.Locale;

/** Why something cannot be done with an order, a basket, a return or an invoice. */
public enum OrderProblem {
    /** There is no such thing, or it is somebody else's. */
    UNKNOWN,
    /** It stands otherwise by now: look at it again. */
    STATE,
    /** Something in the basket is not on sale any more. */
    NOT_ON_SALE,
    /** Not so many are in stock. */
    OUT_OF_STOCK,
    /** The basket is empty. */
    EMPTY,
    /** More lines or pieces than an order takes. */
    TOO_MANY,
    /** No address was chosen, or it is not complete. */
    ADDRESS,
    /** An amount is none, or more than is there. */
    AMOUNT,
    /** The coins or wallet part is more than the order takes. */
    PARTS,
    /** The wallet or the coins do not cover the part; all of it is to be paid outside now. */
    NOT_COVERED,
    /** The terms that must be read first were not shown, or have changed since. */
    UNREAD,
    /** The sums were worked out from something else than what is entered now. */
    SUMS,
    /** The ledger would refuse the order. */
    REFUSED,
    /** There are unpaid orders enough; pay or cancel them first. */
    UNPAID,
    /** The provider does not answer; nothing was taken. */
    PROVIDER,
    /** Nobody of that name takes payments here. */
    NO_PROVIDER,
    /** The time for it is over. */
    TOO_LATE,
    /** A reason is missing or too long. */
    REASON,
    /** A picture cannot be read, or is too large. */
    PICTURE,
    /** A document is none, or is too large. */
    DOCUMENT,
    /** The number by which a company is invoiced is wrong. */
    TAX_NUMBER,
    /** Another return or refund of this order is not yet ended. */
    UNDER_WAY;

    /** The key of its text. */
    public String key() {
        return "orders.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field at which it is shown where nobody says another; empty for the whole form. */
    String field() {
        return switch (this) {
            case AMOUNT -> "amount";
            case REASON -> "reason";
            case TAX_NUMBER -> "taxNumber";
            case PICTURE -> "photos";
            case DOCUMENT -> "document";
            case ADDRESS -> "address";
            case UNKNOWN,
                    STATE,
                    NOT_ON_SALE,
                    OUT_OF_STOCK,
                    EMPTY,
                    TOO_MANY,
                    PARTS,
                    NOT_COVERED,
                    UNREAD,
                    SUMS,
                    REFUSED,
                    UNPAID,
                    PROVIDER,
                    NO_PROVIDER,
                    TOO_LATE,
                    UNDER_WAY ->
                    "";
        };
    }

    /** The status of the answer. */
    int status() {
        return switch (this) {
            case UNKNOWN -> 404;
            case PROVIDER -> 503;
            case STATE,
                    NOT_ON_SALE,
                    OUT_OF_STOCK,
                    EMPTY,
                    TOO_MANY,
                    ADDRESS,
                    AMOUNT,
                    PARTS,
                    NOT_COVERED,
                    UNREAD,
                    SUMS,
                    REFUSED,
                    UNPAID,
                    NO_PROVIDER,
                    TOO_LATE,
                    REASON,
                    PICTURE,
                    DOCUMENT,
                    TAX_NUMBER,
                    UNDER_WAY ->
                    422;
        };
    }
}
