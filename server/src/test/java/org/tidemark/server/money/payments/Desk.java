package org.tidemark.server.money.payments;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk with one provider and a book in memory, and what it told its listener. */
public final class Desk {

    /** Numbers of the payments that were told, in order. */
    public final List<String> told = new CopyOnWriteArrayList<>();

    /** Whom it may concern. */
    final List<PaymentListener> listeners = new CopyOnWriteArrayList<>();

    /** While true, the listener throws. */
    public volatile boolean listenerFails;

    public final Payments payments;
    public final PaymentRounds rounds;
    public final Refunds refunds;
    final PaymentBook book = new MemoryPaymentBook();

    public Desk(PaymentProvider provider, Clock clock) {
        payments =
                new Payments(
                        List.of(provider),
                        book,
                        new PaymentListeners(() -> List.copyOf(listeners)),
                        clock);
        refunds = new Refunds(payments, book);
        rounds = new PaymentRounds(payments, refunds, book, clock);
        listeners.add(new Listener());
    }

    /** All payments are its business. */
    private final class Listener implements PaymentListener {

        @Override
        public boolean concerns(String paymentId) {
            return true;
        }

        @Override
        public void received(Payment payment) {
            if (listenerFails) {
                throw new IllegalStateException("the ledger is away");
            }
            told.add(payment.paymentId());
        }
    }

    /** How a payment stands in the book. */
    public Payment.State state(String paymentId) {
        return payments.find(paymentId).state();
    }
}
