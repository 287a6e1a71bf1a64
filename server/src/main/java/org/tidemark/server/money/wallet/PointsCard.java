package org.tidemark.server.money.wallet;

import java.util.List;
import org.tidemark.server.kernel.members.PositionView;
import org.tidemark.server.kernel.members.StandingView.Locked;

/**
 * A member's points of one programme.
 *
 * @param saleGrossFen value at the price of what could be redeemed now
 * @param saleFen what it would pay, by the engine's quote
 * @param locked points that wait for their day
 * @param turning the prices that matter to him
 * @param tally what was paid and got in it so far
 */
public record PointsCard(
        PositionView position,
        CapWay way,
        long saleGrossFen,
        long saleFen,
        List<Locked> locked,
        TurningPrices turning,
        PaidAndGot tally) {

    public PointsCard {
        locked = List.copyOf(locked);
    }

    /** What would stay in the pool. */
    public long keptFen() {
        return saleGrossFen - saleFen;
    }
}
