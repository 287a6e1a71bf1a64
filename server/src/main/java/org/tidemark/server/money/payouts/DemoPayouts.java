package org.tidemark.server.money.payouts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payouts.DemoPayoutStore.DemoPayout;
import org.tidemark.server.money.payouts.DemoPayoutStore.State;
import org.tidemark.server.money.payouts.PayoutException.Outcome;

/**
 * The demo, in which the receiver says himself that he got it. Kept durably, so that it stands in
 * for a provider.
 */
public final class DemoPayouts implements PayoutProvider {

    /** How long a receiver has, as with WeChat. */
    private static final Duration CONFIRM_WITHIN = Duration.ofHours(24);

    private static final String NAME = "demo";

    private final DemoPayoutStore store;
    private final Clock clock;

    DemoPayouts(DemoPayoutStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Payee.Kind pays() {
        return Payee.Kind.DEMO;
    }

    @Override
    public long leastFen() {
        return 1;
    }

    @Override
    public ReportedPayout send(PayoutRequest request) {
        store.enter(
                new DemoPayout(
                        request.payoutId(),
                        request.amountFen(),
                        request.payee().account(),
                        State.WAITING,
                        "",
                        "",
                        clock.instant()));
        ReportedPayout known = query(request.payoutId());
        if (known.amountFen() != request.amountFen()) {
            throw new PayoutException(
                    Outcome.REFUSED, "payout " + request.payoutId() + " is of another amount");
        }
        return known;
    }

    @Override
    public ReportedPayout query(String payoutId) {
        Optional<DemoPayout> found = store.find(payoutId);
        if (found.filter(this::overdue).isPresent()) {
            store.end(payoutId, State.EXPIRED, "", "not confirmed in a day");
            found = store.find(payoutId);
        }
        return found.map(DemoPayouts::report).orElseGet(() -> ReportedPayout.absent(payoutId));
    }

    private boolean overdue(DemoPayout payout) {
        return payout.state() == State.WAITING
                && payout.askedAt().plus(CONFIRM_WITHIN).isBefore(clock.instant());
    }

    private static ReportedPayout report(DemoPayout payout) {
        PayoutStatus status =
                switch (payout.state()) {
                    case WAITING -> PayoutStatus.WAIT_CONFIRM;
                    case PAID -> PayoutStatus.PAID;
                    case EXPIRED -> PayoutStatus.EXPIRED;
                    case CANCELLED -> PayoutStatus.CANCELLED;
                };
        return new ReportedPayout(
                payout.payoutId(),
                status,
                payout.amountFen(),
                payout.reference(),
                status == PayoutStatus.WAIT_CONFIRM ? "/pay/out/" + payout.payoutId() : "",
                payout.reason());
    }

    @Override
    public ReportedPayout cancel(String payoutId) {
        store.end(payoutId, State.CANCELLED, "", "");
        return query(payoutId);
    }

    @Override
    public ReportedPayout verify(Notice notice) {
        throw new NoticeRefusedException(
                NoticeRefusedException.Reason.SIGNATURE, "nobody sends notices about " + NAME);
    }

    /** Notes that the receiver has confirmed it, in time. */
    public boolean paid(String payoutId) {
        query(payoutId);
        return store.end(payoutId, State.PAID, NAME, "");
    }

    /** A payout that this receiver is asked to confirm. */
    Optional<DemoPayout> of(String payoutId, String receiver) {
        query(payoutId);
        return store.find(payoutId).filter(payout -> payout.receiver().equals(receiver));
    }
}
