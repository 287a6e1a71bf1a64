package org.tidemark.server.money.payouts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payouts.HandPayoutStore.HandPayout;
import org.tidemark.server.money.payouts.HandPayoutStore.State;
import org.tidemark.server.money.payouts.PayoutException.Outcome;

/**
 * Payouts that people carry out: bank transfers by the staff, and the demo, in which the receiver
 * says himself that he got it. Kept durably, so that it stands in for a provider.
 */
public final class HandPayouts implements PayoutProvider {

    /** How long a receiver of the demo has, as with WeChat. */
    private static final Duration CONFIRM_WITHIN = Duration.ofHours(24);

    private final String name;
    private final Payee.Kind kind;
    private final HandPayoutStore store;
    private final Clock clock;

    HandPayouts(String name, Payee.Kind kind, HandPayoutStore store, Clock clock) {
        this.name = name;
        this.kind = kind;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Payee.Kind pays() {
        return kind;
    }

    @Override
    public long leastFen() {
        return 1;
    }

    @Override
    public ReportedPayout send(PayoutRequest request) {
        store.enter(
                new HandPayout(
                        request.payoutId(),
                        name,
                        request.amountFen(),
                        receiverConfirms() ? request.payee().account() : "",
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

    private boolean receiverConfirms() {
        return kind == Payee.Kind.DEMO;
    }

    @Override
    public ReportedPayout query(String payoutId) {
        Optional<HandPayout> found = store.find(name, payoutId);
        if (found.filter(this::overdue).isPresent()) {
            move(payoutId, Set.of(State.WAITING), State.EXPIRED, "", "not confirmed in a day");
            found = store.find(name, payoutId);
        }
        return found.map(this::report).orElseGet(() -> ReportedPayout.absent(payoutId));
    }

    private boolean overdue(HandPayout payout) {
        return receiverConfirms()
                && payout.state() == State.WAITING
                && payout.askedAt().plus(CONFIRM_WITHIN).isBefore(clock.instant());
    }

    private ReportedPayout report(HandPayout payout) {
        PayoutStatus status =
                switch (payout.state()) {
                    case WAITING ->
                            receiverConfirms() ? PayoutStatus.WAIT_CONFIRM : PayoutStatus.PENDING;
                    case TAKEN, SENT -> PayoutStatus.PENDING;
                    case PAID -> PayoutStatus.PAID;
                    case FAILED -> PayoutStatus.FAILED;
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
        move(payoutId, Set.of(State.WAITING), State.CANCELLED, "", "");
        return query(payoutId);
    }

    @Override
    public ReportedPayout verify(Notice notice) {
        throw new NoticeRefusedException(
                NoticeRefusedException.Reason.SIGNATURE, "nobody sends notices about " + name);
    }

    /** Takes a waiting one onto a list for the bank: from now on it cannot be called off. */
    public boolean take(String payoutId) {
        return move(payoutId, Set.of(State.WAITING), State.TAKEN, "", "");
    }

    /** Notes the bank's reference of one that was taken. */
    public boolean sent(String payoutId, String reference) {
        return move(payoutId, Set.of(State.TAKEN), State.SENT, reference, "");
    }

    /** Notes that the money is there: what was sent, or in the demo what the receiver confirms. */
    public boolean paid(String payoutId) {
        State from = receiverConfirms() ? State.WAITING : State.SENT;
        query(payoutId);
        return move(payoutId, Set.of(from), State.PAID, receiverConfirms() ? "demo" : "", "");
    }

    /** Notes that the bank did not pay and will not. */
    public boolean failed(String payoutId, String reason) {
        return move(payoutId, Set.of(State.TAKEN, State.SENT), State.FAILED, "", reason);
    }

    /** How far a payout by hand has come, in a word of its own; empty where there is none. */
    public String stage(String payoutId) {
        return store.find(name, payoutId).map(payout -> payout.state().name()).orElse("");
    }

    /** A payout that this receiver is asked to confirm. */
    Optional<HandPayout> of(String payoutId, String receiver) {
        query(payoutId);
        return store.find(name, payoutId).filter(payout -> payout.receiver().equals(receiver));
    }

    private boolean move(
            String payoutId, Set<State> from, State to, String reference, String reason) {
        return store.move(name, payoutId, from, to, reference, reason);
    }
}
