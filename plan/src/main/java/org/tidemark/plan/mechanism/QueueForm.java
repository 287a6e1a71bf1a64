package org.tidemark.plan.mechanism;

import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.QueueTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;

/** The queue rebate: orders are paid back first in, first out. */
final class QueueForm extends FundForm<QueueTerms> {

    static final Key<Integer> TARGET =
            Key.required(
                    "target",
                    Numbers.RATIO,
                    "What an order is paid at most, of its cash part",
                    "单笔返还上限（占现金部分）");

    QueueForm() {
        super(
                "queue",
                QueueTerms.class,
                queue -> new QueueTerms(queue.get(TARGET)),
                BlockType.of("queue", TARGET),
                new Labels(
                        "queue",
                        new Phrase("Queue rebate", "排队返利"),
                        new Phrase("Into the fund of the queue rebate", "排队返利份额")));
    }

    @Override
    Promise promise(QueueTerms terms, int sharePpm) {
        return Promise.of(code(), "", terms.targetPpm(), sharePpm);
    }

    @Override
    Fact rule(QueueTerms terms) {
        return Fact.of("queue", terms.targetPpm(), Fact.Unit.RATE);
    }
}
