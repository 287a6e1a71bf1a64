package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;

/**
 * A refund of a settled purchase, whole or part.
 *
 * @param amountFen the part of the order that is reversed (SPEC 5.5)
 * @param backFen what of it goes back through the provider, known once it is reversed
 * @param walletFen what of it went into the buyer's wallet
 */
public record TillRefund(
        String id,
        String order,
        String store,
        long amountFen,
        String reason,
        String askedBy,
        OffsetDateTime askedAt,
        RefundState state,
        String decidedBy,
        long backFen,
        long walletFen,
        String note) {}
