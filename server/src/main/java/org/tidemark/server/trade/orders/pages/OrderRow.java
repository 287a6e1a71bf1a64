package org.tidemark.server.trade.orders.pages;

import java.time.OffsetDateTime;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.OrderState;

/**
 * An order in a list.
 *
 * @param title of its first line
 * @param refundedFen what of the total went back, to whatever paid it
 * @param pieces how many pieces it has
 * @param trouble why a person must look, empty for no reason
 * @param review the screening's number while it is held, else empty
 */
public record OrderRow(
        String number,
        String memberId,
        OrderState state,
        OffsetDateTime createdAt,
        String trouble,
        String review,
        String carrier,
        String tracking,
        long totalFen,
        long refundedFen,
        int pieces,
        LocalizedText title,
        String pictureId) {

    /** Whether a person must look. */
    public boolean needsSomebody() {
        return !trouble.isEmpty() || !review.isEmpty();
    }
}
