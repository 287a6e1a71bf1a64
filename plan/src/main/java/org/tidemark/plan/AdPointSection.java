package org.tidemark.plan;

import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Values;

/** Ad points, released day by day out of ad income. */
final class AdPointSection {

    static final Key<Integer> RELEASE_RATE =
            Key.required(
                    "releaseRate",
                    Numbers.SHARE,
                    "Share of the balance that is released a day",
                    "每日释放比例");
    static final Key<Integer> DAILY_TASKS =
            Key.required(
                    "dailyTasks", Numbers.whole(1, 1000), "How many tasks make a day", "每日任务数");

    static final BlockType TYPE = BlockType.of("adPoints", RELEASE_RATE, DAILY_TASKS);

    private AdPointSection() {}

    static AdPointTerms build(Values adPoints) {
        return new AdPointTerms(adPoints.get(RELEASE_RATE), adPoints.get(DAILY_TASKS));
    }
}
