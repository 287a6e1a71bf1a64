package org.tidemark.server.trade.questions;

import java.time.OffsetDateTime;

/**
 * What somebody asks about a product.
 *
 * @param memberId empty when he has left
 * @param answer empty until it is answered
 * @param droppedWhy why it is not answered; empty while it may be
 */
public record ProductQuestion(
        String id,
        String productId,
        String memberId,
        String words,
        String answer,
        String droppedWhy,
        OffsetDateTime askedAt) {

    /** Whether the staff have not looked at it. */
    public boolean waits() {
        return answer.isEmpty() && droppedWhy.isEmpty();
    }
}
