package org.tidemark.server.money.wallet;

import java.util.OptionalLong;
import org.tidemark.engine.money.Prices;
import org.tidemark.engine.money.Retention;
import org.tidemark.server.kernel.members.PositionView;

/**
 * The prices that matter to a holding as it is now, in 10^-6 of the currency a point, each rounded
 * up; both as long as he neither gets nor gives any points.
 *
 * @param back at which all his points pay back what he has paid and not got back yet; empty where
 *     no price does, or there are no points
 * @param exit at which the holding is redeemed by force; empty where there are no points
 * @param whole whether he has got back already what he paid
 */
public record TurningPrices(OptionalLong back, OptionalLong exit, boolean whole) {

    /**
     * Of one holding.
     *
     * @param missingFen what he has paid and not got back yet; 0 or less for nothing
     */
    static TurningPrices of(PositionView position, long missingFen) {
        if (position.pointsMicro() <= 0) {
            return new TurningPrices(OptionalLong.empty(), OptionalLong.empty(), missingFen <= 0);
        }
        long roomFen = Math.max(0, position.capFen() - position.realisedFen());
        return new TurningPrices(
                missingFen <= 0
                        ? OptionalLong.empty()
                        : new Retention(position.retentionPpm())
                                .priceForPayoutCeil(position.pointsMicro(), missingFen),
                OptionalLong.of(Prices.microsCeilAtMost(roomFen, position.pointsMicro())),
                missingFen <= 0);
    }

    /** Whether he is taken out before he would have got back what he paid. */
    public boolean outFirst() {
        return !whole
                && exit.isPresent()
                && (back.isEmpty() || back.getAsLong() > exit.getAsLong());
    }
}
