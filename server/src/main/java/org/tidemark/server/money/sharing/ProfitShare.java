package org.tidemark.server.money.sharing;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.tidemark.server.money.sharing.model.ShareState;

/**
 * The store's part of one payment.
 *
 * @param shareId its number at the provider
 * @param mostFen what may be shared of it
 * @param amountFen what is shared, 0 before that is decided
 * @param reason why nothing was, or the ledger's no
 */
public record ProfitShare(
        String shareId,
        String paymentId,
        String purchase,
        String store,
        String receiverId,
        String provider,
        long paidFen,
        long mostFen,
        long amountFen,
        ShareState state,
        String reason,
        Optional<OffsetDateTime> paidAt,
        int tries,
        Optional<OffsetDateTime> sentAt,
        OffsetDateTime enteredAt) {

    /** The id of the ledger's command. */
    String commandId() {
        return "share-" + shareId;
    }
}
