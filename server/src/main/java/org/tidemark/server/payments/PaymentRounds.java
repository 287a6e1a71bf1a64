package org.tidemark.server.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after what nobody told us of: queries open payments, closes those whose time is over, and
 * tells again of money that was not acted upon. A duty cycle without a thread of its own.
 */
public final class PaymentRounds {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRounds.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final Payments payments;
    private final PaymentBook book;
    private final Clock clock;

    PaymentRounds(Payments payments, PaymentBook book, Clock clock) {
        this.payments = payments;
        this.book = book;
        this.clock = clock;
    }

    /** One round; gives how many payments it looked at, each at most once a minute. */
    public int doWork() {
        Instant now = clock.instant();
        Instant before = now.minus(BETWEEN_LOOKS);
        int looked = 0;
        for (Payment open : book.openSince(before, now, AT_ONCE)) {
            look(open, now);
            looked++;
        }
        for (Payment paid : book.untoldSince(before, now, AT_ONCE)) {
            payments.tell(paid);
            looked++;
        }
        return looked;
    }

    private void look(Payment open, Instant now) {
        try {
            if (open.expiresAt().isBefore(now)) {
                payments.close(open.paymentId());
            } else {
                payments.check(open.paymentId());
            }
        } catch (PaymentProviderException | PaymentRefusedException e) {
            LOG.warn("payment {} is looked at again later", open.paymentId(), e);
        }
    }
}
