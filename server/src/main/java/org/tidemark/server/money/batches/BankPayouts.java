package org.tidemark.server.money.batches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.batches.BankPayoutStore.BankPayout;
import org.tidemark.server.money.batches.BankPayoutStore.State;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.PayoutException;
import org.tidemark.server.money.payouts.PayoutException.Outcome;
import org.tidemark.server.money.payouts.PayoutListener;
import org.tidemark.server.money.payouts.PayoutProvider;
import org.tidemark.server.money.payouts.PayoutRequest;
import org.tidemark.server.money.payouts.PayoutStatus;
import org.tidemark.server.money.payouts.ReportedPayout;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;

/**
 * The bank as a provider of payouts: each waits until a line of a batch takes it along. Where the
 * bank does not pay a line, its payout waits for another, or is called off.
 */
@Component
public final class BankPayouts implements PayoutProvider, BatchSource {

    private static final String NAME = "bank";

    private final BankPayoutStore store;
    private final LineStore lines;
    private final SealedPayees seals;
    private final ObjectProvider<PayoutListener> listeners;

    BankPayouts(
            BankPayoutStore store,
            LineStore lines,
            SealedPayees seals,
            ObjectProvider<PayoutListener> listeners) {
        this.store = store;
        this.lines = lines;
        this.seals = seals;
        this.listeners = listeners;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Payee.Kind pays() {
        return Payee.Kind.BANK;
    }

    @Override
    public long leastFen() {
        return 1;
    }

    @Override
    public ReportedPayout send(PayoutRequest request) {
        String id = request.payoutId();
        store.enter(id, request.amountFen(), seals.seal(id, request.payee()));
        ReportedPayout known = query(id);
        if (known.amountFen() != request.amountFen()) {
            throw new PayoutException(Outcome.REFUSED, "payout " + id + " is of another amount");
        }
        return known;
    }

    @Override
    public ReportedPayout query(String payoutId) {
        return store.find(payoutId)
                .map(BankPayouts::report)
                .orElseGet(() -> ReportedPayout.absent(payoutId));
    }

    private static ReportedPayout report(BankPayout payout) {
        PayoutStatus status =
                switch (payout.state()) {
                    case WAITING, TAKEN -> PayoutStatus.PENDING;
                    case PAID -> PayoutStatus.PAID;
                    case FAILED -> PayoutStatus.FAILED;
                    case CANCELLED -> PayoutStatus.CANCELLED;
                };
        return new ReportedPayout(
                payout.id(), status, payout.amountFen(), payout.reference(), "", payout.reason());
    }

    @Override
    public ReportedPayout cancel(String payoutId) {
        store.move(payoutId, State.WAITING, State.CANCELLED, "");
        return query(payoutId);
    }

    @Override
    public ReportedPayout verify(Notice notice) {
        throw new NoticeRefusedException(
                NoticeRefusedException.Reason.SIGNATURE, "nobody sends notices about " + NAME);
    }

    /** Forgets whom these payouts went to, all of which have ended. */
    public void forget(List<String> payoutIds) {
        if (!payoutIds.isEmpty()) {
            store.forget(payoutIds);
            lines.forget(payoutIds);
        }
    }

    @Override
    public BatchKind kind() {
        return BatchKind.MEMBERS;
    }

    @Override
    public List<Payable> payable(long leastFen, int limit) {
        return store.waiting(leastFen, limit).stream()
                .map(one -> new Payable(one.id(), one.amountFen(), Optional.of(one.payee())))
                .toList();
    }

    @Override
    public Optional<SealedPayee> payee(String thing) {
        return Optional.empty();
    }

    @Override
    public boolean take(String thing) {
        return store.move(thing, State.WAITING, State.TAKEN, "");
    }

    @Override
    public void free(String thing) {
        store.move(thing, State.TAKEN, State.WAITING, "");
    }

    /** What is set aside for a payout stays so until it ends. */
    @Override
    public Map<String, Long> owedFen(Collection<String> things) {
        return things.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                thing -> store.find(thing).map(BankPayout::amountFen).orElse(0L)));
    }

    /** The payout is paid; whoever asked for it hears so, and asks again where he did not. */
    @Override
    public Booking book(BankLine line) {
        store.move(line.thing(), State.TAKEN, State.PAID, line.reference());
        ReportedPayout known = query(line.thing());
        if (known.status() != PayoutStatus.PAID) {
            return new Booking.NotTaken(known.status().name());
        }
        listeners
                .orderedStream()
                .filter(one -> one.concerns(line.thing()))
                .forEach(one -> one.told(NAME, known));
        return new Booking.Booked();
    }
}
