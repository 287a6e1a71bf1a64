package org.tidemark.server.growth.reports;

/**
 * Orders of one part in one month; amounts in fen.
 *
 * @param orders how many were settled
 * @param totalFen what they came to
 * @param reversals how many times one was reversed, whole or in part
 * @param reversedFen what was reversed
 */
record PartSums(long orders, long totalFen, long reversals, long reversedFen) {

    static PartSums settled(long fen) {
        return new PartSums(1, fen, 0, 0);
    }

    static PartSums reversed(long fen) {
        return new PartSums(0, 0, 1, fen);
    }

    PartSums plus(PartSums other) {
        return new PartSums(
                Math.addExact(orders, other.orders),
                Math.addExact(totalFen, other.totalFen),
                Math.addExact(reversals, other.reversals),
                Math.addExact(reversedFen, other.reversedFen));
    }

    long netFen() {
        return totalFen - reversedFen;
    }
}
