package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A purchase at a till.
 *
 * @param number of the order, of its payment, and the end of its ids in the ledger
 * @param provider who brings what the wallet does not pay; empty where the wallet pays all
 * @param holdOpen whether wallet money may still be set aside for it
 * @param bound whether it made the store's owner the buyer's sponsor
 * @param refundedFen what was reversed of it so far
 * @param note why the money went back
 */
public record TillOrder(
        String number,
        String storeId,
        String member,
        String offer,
        long amountFen,
        long walletFen,
        String provider,
        String device,
        String disclosure,
        TillState state,
        boolean holdOpen,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        Optional<OffsetDateTime> paidAt,
        Optional<OffsetDateTime> settledAt,
        boolean bound,
        long refundedFen,
        String note) {

    private static final int MASK_DIGITS = 4;

    /** What the provider brings. */
    public long providerFen() {
        return amountFen - walletFen;
    }

    /** What can still be refunded. */
    public long leftFen() {
        return amountFen - refundedFen;
    }

    /** What a store reads instead of a name: enough to tell two purchases apart. */
    public String mask() {
        return number.substring(number.length() - MASK_DIGITS);
    }

    /** Its id in the ledger. */
    String command() {
        return command(number);
    }

    /** The ledger's id of an order. */
    static String command(String number) {
        return "order-" + number;
    }

    /** The name of the hold of its wallet part. */
    String hold() {
        return "till-" + number;
    }
}
