package org.tidemark.server.trade.orders.returns;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A return that a buyer has asked for.
 *
 * @param reason his words
 * @param answer the staff's words, empty before
 * @param photos how many pictures he added
 */
public record ShopReturn(
        String number,
        String orderNumber,
        String memberId,
        ReturnState state,
        String reason,
        OffsetDateTime askedAt,
        String answer,
        String answeredBy,
        OffsetDateTime changedAt,
        List<Line> lines,
        int photos) {

    public ShopReturn {
        lines = List.copyOf(lines);
    }

    /** The same with those lines. */
    ShopReturn with(List<Line> those) {
        return new ShopReturn(
                number,
                orderNumber,
                memberId,
                state,
                reason,
                askedAt,
                answer,
                answeredBy,
                changedAt,
                those,
                photos);
    }

    /** What of a line shall go back. */
    public record Line(int line, int quantity, long amountFen) {}

    /** What is asked for in all, in fen. */
    public long askedFen() {
        return lines.stream().mapToLong(Line::amountFen).sum();
    }
}
