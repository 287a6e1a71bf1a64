package org.tidemark.server.trade.purchases.run;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.payments.Bill;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.Refunds;
import org.tidemark.server.money.sharing.Shares;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.Refund;

/** Purchases at the desk of payments. */
@Component
class PaymentsDesk implements ProviderDesk {

    private static final int LONGEST_DESCRIPTION = 120;
    private static final int LONGEST_REASON = 80;

    private final Payments payments;
    private final Refunds refunds;
    private final Shares shares;

    PaymentsDesk(Payments payments, Refunds refunds, Shares shares) {
        this.payments = payments;
        this.refunds = refunds;
        this.shares = shares;
    }

    @Override
    public Optional<PurchaseEvent> ask(Purchase purchase, Attempt attempt) {
        if (purchase.times().dueAt() == null) {
            return Optional.empty(); // it is being closed: the payment is ended next
        }
        try {
            boolean shared =
                    shares.expect(
                            attempt.id(),
                            purchase.number().text(),
                            purchase.origin().store(),
                            attempt.provider(),
                            attempt.amountFen());
            payments.open(
                    attempt.provider(),
                    new Bill(
                            attempt.id(),
                            purchase.buyer(),
                            attempt.amountFen(),
                            description(purchase),
                            purchase.times().dueAt().toInstant(),
                            shared));
            return Optional.empty();
        } catch (PaymentRefusedException over) {
            return Optional.of(known(attempt.id()));
        }
    }

    private static String description(Purchase purchase) {
        String text = purchase.lines().getFirst().title().zh() + " " + purchase.number();
        return text.substring(0, Math.min(LONGEST_DESCRIPTION, text.length()));
    }

    @Override
    public PurchaseEvent cancel(String attemptId) {
        try {
            return event(payments.close(attemptId));
        } catch (PaymentProviderException silent) {
            throw new NotYetException("not-answered " + silent.getMessage(), silent);
        } catch (PaymentRefusedException neverAsked) {
            return new PurchaseEvent.AttemptClosed(attemptId);
        }
    }

    /** How our book has it. */
    private PurchaseEvent known(String attemptId) {
        try {
            return event(payments.find(attemptId));
        } catch (PaymentRefusedException neverAsked) {
            return new PurchaseEvent.AttemptClosed(attemptId);
        }
    }

    /** What a payment that stands like this means for its purchase. */
    static PurchaseEvent event(Payment payment) {
        return switch (payment.state()) {
            case PAID -> new PurchaseEvent.MoneyCame(payment.paymentId(), payment.amountFen());
            case CLOSED -> new PurchaseEvent.AttemptClosed(payment.paymentId());
            case DISPUTED -> new PurchaseEvent.AttemptDisputed(payment.paymentId());
            case OPEN -> throw new NotYetException("payment " + payment.paymentId() + " is open");
        };
    }

    @Override
    public void sendBack(Purchase purchase, Refund refund) {
        String reason =
                refund.reason().isBlank() ? purchase.number().text() : refund.reason().strip();
        try {
            RefundStatus status =
                    refunds.send(
                            refund.attemptId(),
                            refund.id(),
                            refund.parts().providerFen(),
                            reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
            if (status == RefundStatus.PENDING) {
                status = refunds.check(refund.id());
            }
            if (status == RefundStatus.FAILED) {
                throw new NotYetException("failed-at-provider");
            }
            if (status != RefundStatus.DONE) {
                throw new NotYetException("");
            }
        } catch (PaymentProviderException silent) {
            throw new NotYetException("not-answered " + silent.getMessage(), silent);
        } catch (PaymentRefusedException refused) {
            throw new NotYetException("not-sendable " + refused.getMessage(), refused);
        }
    }
}
