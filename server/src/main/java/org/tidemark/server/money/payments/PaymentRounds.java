package org.tidemark.server.money.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.server.kernel.jobs.Job;

/**
 * Looks after what nobody told us of: queries open payments and refunds under way, closes those
 * whose time is over, and tells again of money that was not acted upon.
 */
public final class PaymentRounds implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRounds.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final Payments payments;
    private final Refunds refunds;
    private final PaymentBook book;
    private final Clock clock;

    PaymentRounds(Payments payments, Refunds refunds, PaymentBook book, Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    /** One round; gives how many payments it looked at, each at most once a minute. */
    @Override
    public int doWork() {
        Instant now = clock.instant();
        Instant before = now.minus(BETWEEN_LOOKS);
        int looked = 0;
        for (Payment open : book.openSince(before, now, AT_ONCE)) {
            look(open, now);
            looked++;
        }
        for (BookedRefund pending : book.pendingSince(before, now, AT_ONCE)) {
            look(pending.request().refundId());
            looked++;
        }
        for (Payment paid : book.untoldSince(before, now, AT_ONCE)) {
            payments.tell(paid);
            looked++;
        }
        return looked;
    }

    private void look(String refundId) {
        try {
            refunds.check(refundId);
        } catch (PaymentProviderException | PaymentRefusedException e) {
            LOG.warn("refund {} is looked at again later: {}", refundId, e.getMessage());
        }
    }

    private void look(Payment open, Instant now) {
        try {
            if (open.expiresAt().isBefore(now)) {
                payments.close(open.paymentId());
            } else {
                payments.check(open.paymentId());
            }
        } catch (PaymentProviderException | PaymentRefusedException e) {
            LOG.warn("payment {} is looked at again later: {}", open.paymentId(), e.getMessage());
        }
    }
}
