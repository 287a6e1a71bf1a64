package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Finishes purchases that a crash or a provider that was away has left half done. */
@Component
class TillJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TillJob.class);
    private static final Duration EVERY = Duration.ofSeconds(20);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 50;

    private final TillBook orders;
    private final TillSettlement settlement;
    private final Clock clock;

    TillJob(TillBook orders, TillSettlement settlement, Clock clock) {
        this.orders = orders;
        this.settlement = settlement;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "till";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        List<TillOrder> left =
                orders.unfinished(OffsetDateTime.now(clock).minus(LEFT_ALONE), AT_ONCE);
        int moved = 0;
        for (TillOrder order : left) {
            moved += finish(order) ? 1 : 0;
        }
        return moved;
    }

    /** One that does not get on does not keep the others waiting. */
    private boolean finish(TillOrder order) {
        try {
            settlement.finish(order.number());
        } catch (RuntimeException e) {
            LOG.warn("till order {} is looked at again later", order.number(), e);
        }
        TillOrder now = orders.find(order.number()).orElseThrow();
        return now.state() != order.state() || now.holdOpen() != order.holdOpen();
    }
}
