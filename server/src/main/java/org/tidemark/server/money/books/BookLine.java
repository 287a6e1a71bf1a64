package org.tidemark.server.money.books;

/**
 * One account of a period in one asset, in the asset's smallest unit.
 *
 * @param openingAmount what it held before the first day
 * @param incoming what came in
 * @param outgoing what went out, not negative
 */
public record BookLine(BookAccount account, long openingAmount, long incoming, long outgoing) {

    /** What it held after the last day. */
    public long closingAmount() {
        return Math.subtractExact(Math.addExact(openingAmount, incoming), outgoing);
    }

    /** Whether there is anything to show. */
    boolean isMoved() {
        return openingAmount != 0 || incoming != 0 || outgoing != 0;
    }
}
