package org.tidemark.plan;

import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Values;

/** The queue rebate: orders are paid back first in, first out. */
final class QueueSection {

    static final Key<Integer> TARGET =
            Key.required(
                    "target",
                    Numbers.RATIO,
                    "What an order is paid at most, of its cash part",
                    "单笔返还上限（占现金部分）");

    static final BlockType TYPE = BlockType.of("queue", TARGET);

    private QueueSection() {}

    static QueueTerms build(Values queue) {
        return new QueueTerms(queue.get(TARGET));
    }
}
