package org.tidemark.server.trade.purchases.run;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Progress;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.run.PurchaseProblemException.Problem;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** The buyer's side of it: paying, waiting for the provider, giving it up unpaid. */
@Service
public class Paying {

    private final Purchases purchases;
    private final PurchaseStore store;
    private final Payments payments;
    private final ObjectProvider<PurchaseHome> homes;

    Paying(
            Purchases purchases,
            PurchaseStore store,
            Payments payments,
            ObjectProvider<PurchaseHome> homes) {
        this.purchases = purchases;
        this.store = store;
        this.payments = payments;
        this.homes = homes;
    }

    /** The providers that can be chosen. */
    public java.util.List<String> offered() {
        return payments.offered();
    }

    /**
     * The buyer wants to pay.
     *
     * @param provider whom he chose for what coins and wallet do not pay; not looked at where that
     *     is nothing
     * @return where he goes on: the page of the payment, or of the purchase where nothing is asked
     * @throws PurchaseProblemException {@code NOT_COVERED}: the parts were not set aside, and all
     *     of it is to be paid outside, or it is over; {@code TOO_LATE}, {@code PROVIDER}
     */
    public String pay(PurchaseNumber number, String provider) {
        Purchase before = find(number);
        if (!before.state().unpaid()) {
            return page(before);
        }
        if (before.times().dueAt() == null || !before.times().dueAt().isAfter(store.now())) {
            throw new PurchaseProblemException(Problem.TOO_LATE, number.text());
        }
        boolean outside = before.left().providerFen() > 0;
        if (outside && !payments.offered().contains(provider)) {
            throw new PurchaseProblemException(Problem.PROVIDER, provider);
        }
        PurchaseEvent pay = new PurchaseEvent.Pay(outside ? provider : "");
        Purchase after =
                purchases.decide(
                        number,
                        now -> now.times().dueAt() == null ? Optional.empty() : Optional.of(pay));
        if (!after.paid().equals(before.paid())
                || after.progress().refusal().by() == Progress.Refusal.By.LEDGER
                        && after.times().paidAt() == null) {
            throw new PurchaseProblemException(Problem.NOT_COVERED, number.text());
        }
        if (!after.progress().chosen().isEmpty()) {
            throw new PurchaseProblemException(Problem.PROVIDER, number.text());
        }
        return after.openAttempt().map(open -> "/pay/" + open.id()).orElseGet(() -> page(after));
    }

    /** Where a purchase is shown to its buyer. */
    public String page(Purchase purchase) {
        return homes.stream()
                .filter(home -> home.kind() == purchase.kind())
                .findFirst()
                .map(home -> home.page(purchase))
                .orElse("/my");
    }

    /** What the provider says to a buyer who waits. */
    public enum Word {
        /** The purchase is not waiting for money. */
        DONE,
        /** Nothing has come yet. */
        OPEN,
        /** No payment is open: choose how to pay. */
        NONE,
        /** Another amount came than was asked for; a person looks. */
        DISPUTED,
        /** The provider does not answer now. */
        SILENT
    }

    /** Asks the provider for a buyer who waits. */
    public Word check(Purchase purchase) {
        if (!purchase.state().unpaid()) {
            return Word.DONE;
        }
        if (purchase.disputed()) {
            return Word.DISPUTED;
        }
        Optional<Attempt> open = purchase.openAttempt();
        if (open.isEmpty()) {
            return Word.NONE;
        }
        try {
            return word(purchase.number(), payments.check(open.get().id()));
        } catch (PaymentProviderException silent) {
            return Word.SILENT;
        } catch (PaymentRefusedException neverAsked) {
            return Word.NONE;
        }
    }

    private Word word(PurchaseNumber number, Payment payment) {
        if (payment.state() == Payment.State.OPEN) {
            return Word.OPEN;
        }
        purchases.happens(number, PaymentsDesk.event(payment));
        return switch (payment.state()) {
            case OPEN -> Word.OPEN;
            case CLOSED -> Word.NONE;
            case PAID -> Word.DONE;
            case DISPUTED -> Word.DISPUTED;
        };
    }

    /**
     * Gives an unpaid purchase up; its payment is ended first, and where it was paid meanwhile the
     * purchase is paid.
     *
     * @return whether it is closed
     * @throws PurchaseProblemException {@code PROVIDER} where that cannot be known now; it is
     *     closed as soon as it can
     */
    public boolean giveUp(PurchaseNumber number, String who, String reason) {
        Purchase after = purchases.happens(number, new PurchaseEvent.Cancel(who, reason));
        if (after.state() == PurchaseState.CLOSING) {
            throw new PurchaseProblemException(Problem.PROVIDER, number.text());
        }
        return after.state() == PurchaseState.CLOSED;
    }

    private Purchase find(PurchaseNumber number) {
        return purchases
                .find(number)
                .orElseThrow(() -> new PurchaseProblemException(Problem.UNKNOWN, number.text()));
    }
}
