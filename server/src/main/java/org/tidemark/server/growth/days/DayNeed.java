package org.tidemark.server.growth.days;

import org.tidemark.engine.plan.LocalizedText;

/**
 * What the close of a day would need in one programme, money in fen.
 *
 * @param members who completed the day's tasks and hold ad points
 * @param rewardsFen what sponsors and agents get on the releases
 */
public record DayNeed(
        String programme,
        LocalizedText title,
        long members,
        long releasesFen,
        long rewardsFen,
        long budgetFen) {

    /** What is lacking; 0 where the budget is enough. */
    public long lackingFen() {
        return Math.max(0, releasesFen + rewardsFen - budgetFen);
    }
}
