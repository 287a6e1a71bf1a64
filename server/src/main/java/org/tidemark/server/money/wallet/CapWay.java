package org.tidemark.server.money.wallet;

import org.tidemark.server.kernel.members.PositionView;

/**
 * A member's own way to the cap of a programme; amounts in fen.
 *
 * @param reachedFen what is realised and what the points are worth now, at most the cap
 */
public record CapWay(long capFen, long realisedFen, long worthFen, long reachedFen) {

    static CapWay of(PositionView position) {
        return new CapWay(
                position.capFen(),
                position.realisedFen(),
                position.worthFen(),
                Math.min(position.capFen(), position.realisedFen() + position.worthFen()));
    }

    /** What is left until the holding is redeemed by force. */
    public long leftFen() {
        return capFen - reachedFen;
    }
}
