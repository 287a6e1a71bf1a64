package org.tidemark.server.trade.screening;

import java.time.Instant;

/**
 * A purchase that is about to settle.
 *
 * @param orderNumber the owner module's number of it, unique for ever
 * @param memberId the buyer
 * @param storeId the store, empty for none
 * @param amountFen what the order comes to, in fen, above zero
 * @param at when it was paid
 * @param deviceToken of {@link Devices#of}, empty where none is known
 */
public record ScreenedSettlement(
        Kind kind,
        String orderNumber,
        String memberId,
        String storeId,
        long amountFen,
        Instant at,
        String deviceToken) {

    /** Where it was bought. */
    public enum Kind {
        SHOP,
        TILL
    }

    public ScreenedSettlement {
        if (orderNumber.isBlank() || memberId.isBlank() || amountFen <= 0) {
            throw new IllegalArgumentException(
                    "a purchase to be looked at has a number, a buyer and an amount: \""
                            + orderNumber
                            + "\", \""
                            + memberId
                            + "\", "
                            + amountFen
                            + " fen");
        }
    }
}
