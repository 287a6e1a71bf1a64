package org.tidemark.server.trade.stores;

import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Finishes refunds at tills that are on their way. */
@Component
class TillRefundJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(TillRefundJob.class);
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int AT_ONCE = 50;

    private final TillRefundBook book;
    private final TillRefunds refunds;

    TillRefundJob(TillRefundBook book, TillRefunds refunds) {
        this.book = book;
        this.refunds = refunds;
    }

    @Override
    public String name() {
        return "till-refunds";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return (int)
                Stream.of(RefundState.APPROVED, RefundState.REVERSED)
                        .flatMap(state -> book.in(state, AT_ONCE).stream())
                        .filter(this::finish)
                        .count();
    }

    private boolean finish(TillRefund refund) {
        try {
            return refunds.finish(refund.id());
        } catch (RuntimeException e) {
            LOG.warn("refund {} is looked at again later", refund.id(), e);
            return false;
        }
    }
}
