package org.tidemark.server.kernel.members;

import org.tidemark.engine.plan.LocalizedText;

/**
 * One member's position in one programme, and what it comes to now; money in fen, points in
 * micropoints.
 *
 * @param worthFen value of all points at the price, rounded down
 * @param saleFen what a redemption of all unlocked points would pay now
 * @param capFen at this much the holding is redeemed by force
 * @param multiplePpm the cap as a multiple of the spend
 */
public record PositionView(
        String programme,
        LocalizedText title,
        long pointsMicro,
        long lockedMicro,
        long spendFen,
        long realisedFen,
        int cycle,
        long priceMicros,
        int retentionPpm,
        long worthFen,
        long saleFen,
        long capFen,
        int multiplePpm) {

    /** Points that may be redeemed. */
    public long unlockedMicro() {
        return pointsMicro - lockedMicro;
    }

    /** Whether the member ever had anything to do with this programme. */
    public boolean used() {
        return pointsMicro > 0 || spendFen > 0 || realisedFen > 0 || cycle > 1;
    }
}
