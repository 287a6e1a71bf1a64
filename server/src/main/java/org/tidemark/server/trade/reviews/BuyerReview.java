package org.tidemark.server.trade.reviews;

import java.time.OffsetDateTime;

/**
 * What a buyer says of something that he has received.
 *
 * @param memberId empty when he has left
 * @param stars from 1 to 5
 * @param words empty for none
 * @param photos how many pictures it has
 * @param hiddenWhy why nobody reads it; empty while everybody does
 */
public record BuyerReview(
        String id,
        String orderNumber,
        int line,
        String productId,
        String memberId,
        int stars,
        String words,
        int photos,
        String hiddenWhy,
        String hiddenBy,
        OffsetDateTime at) {

    /** The most stars. */
    public static final int MOST_STARS = 5;

    /** Whether nobody reads it. */
    public boolean hidden() {
        return !hiddenWhy.isEmpty();
    }

    /** Its stars as signs. */
    public String signs() {
        return "★".repeat(stars) + "☆".repeat(MOST_STARS - stars);
    }
}
