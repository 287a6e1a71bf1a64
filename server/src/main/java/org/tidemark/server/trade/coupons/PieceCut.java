package org.tidemark.server.trade.coupons;

import java.util.Comparator;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.pricing.PricedLine;

/**
 * What a kind that makes pieces cheaper takes off a line: the same off each of so many pieces.
 *
 * @param pieces how many of the line are cheaper
 */
record PieceCut(CouponKind kind, long pieceFen, long pieces) {

    /** The one that takes most off comes last. */
    static final Comparator<PieceCut> LESS_FIRST =
            Comparator.comparingLong(PieceCut::offFen).thenComparing(cut -> cut.kind().id());

    /** Off a line, of a kind of which so many pieces are left. */
    static PieceCut of(CouponKind kind, PricedLine line, long left) {
        return new PieceCut(
                kind,
                pieceFen(kind, line.unitFen(), line.supply()),
                Math.min(left, line.quantity()));
    }

    /** Off a piece: it pays what it costs us, and is never for nothing. */
    static long pieceFen(CouponKind kind, long unitFen, Supply supply) {
        long least = supply.known() ? Math.max(1, supply.unitFen()) : 1;
        return Math.max(0, Math.min(kind.value().ofFen(unitFen), unitFen - least));
    }

    /** How many pieces of a line that was ordered were cheaper by so much in all. */
    static int pieces(CouponKind kind, PurchaseLine line, long offFen) {
        return Math.toIntExact(offFen / pieceFen(kind, line.unitFen(), line.supply()));
    }

    /** What is off in all, in fen. */
    long offFen() {
        return Math.multiplyExact(pieceFen, pieces);
    }
}
