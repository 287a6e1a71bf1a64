package org.tidemark.server.money.payments;

import java.util.Optional;
import java.util.Set;
import org.tidemark.server.money.payments.Payment.State;
import org.tidemark.server.money.payments.PaymentRefusedException.Reason;

/**
 * Money that goes back. A refund is bound in the book before it is sent, and keeps its number, so
 * that whatever is repeated it goes back once.
 */
public final class Refunds {

    /** What sending again does not change. */
    private static final Set<RefundStatus> ENDED = Set.of(RefundStatus.DONE, RefundStatus.FAILED);

    private final Payments payments;
    private final PaymentBook book;

    Refunds(Payments payments, PaymentBook book) {
        this.payments = payments;
        this.book = book;
    }

    /**
     * Sends a part of a payment, or all of it, back.
     *
     * @param refundFen how much, in fen
     * @return how it stands; {@code PENDING} means: look again later with {@link #check}
     * @throws PaymentRefusedException when it cannot be
     * @throws PaymentProviderException REFUSED: nothing goes back; UNKNOWN: {@link #check} later
     */
    public RefundStatus send(String paymentId, String refundId, long refundFen, String reason) {
        Payment paid = payments.find(paymentId);
        if (paid.state() != State.PAID) {
            throw new PaymentRefusedException(
                    Reason.NOT_PAID,
                    "refund " + refundId + ": payment " + paymentId + " is " + paid.state());
        }
        if (refundFen > paid.amountFen()) {
            throw overRefunded(refundId, paid);
        }
        RefundRequest request =
                new RefundRequest(paymentId, refundId, refundFen, paid.amountFen(), reason);
        Optional<BookedRefund> known = book.findRefund(refundId);
        known.ifPresent(earlier -> checkSame(request, earlier.request()));
        if (known.isPresent() && ENDED.contains(known.get().status())) {
            return known.get().status();
        }
        if (!book.bind(request)) {
            throw overRefunded(refundId, paid);
        }
        return send(paid, request);
    }

    /** Asks the provider how a refund stands, and sends it again where it never arrived. */
    public RefundStatus check(String refundId) {
        BookedRefund known =
                book.findRefund(refundId)
                        .orElseThrow(() ->
                                new PaymentRefusedException(
                                        Reason.UNKNOWN_PAYMENT, "there is no refund " + refundId));
        if (known.status() != RefundStatus.PENDING) {
            return known.status();
        }
        Payment paid = payments.find(known.request().paymentId());
        RefundStatus status = query(paid, known.request());
        return status == RefundStatus.ABSENT ? send(paid, known.request()) : note(known, status);
    }

    private RefundStatus send(Payment paid, RefundRequest request) {
        PaymentProvider provider = payments.provider(paid.provider());
        BookedRefund refund = new BookedRefund(request, RefundStatus.PENDING);
        try {
            return note(refund, provider.refund(request));
        } catch (PaymentProviderException e) {
            if (e.outcome() == PaymentProviderException.Outcome.UNKNOWN) {
                throw e;
            }
            // A no to a repetition does not say that the first one did not arrive.
            RefundStatus status = note(refund, query(paid, request));
            if (status == RefundStatus.ABSENT) {
                throw e;
            }
            return status;
        }
    }

    private RefundStatus query(Payment paid, RefundRequest request) {
        return payments.provider(paid.provider()).queryRefund(paid.paymentId(), request.refundId());
    }

    private RefundStatus note(BookedRefund refund, RefundStatus status) {
        book.moveRefund(refund.request().refundId(), status);
        return status;
    }

    private static void checkSame(RefundRequest asked, RefundRequest known) {
        if (!asked.paymentId().equals(known.paymentId())
                || asked.refundFen() != known.refundFen()) {
            throw new PaymentRefusedException(
                    Reason.NUMBER_TAKEN,
                    "refund "
                            + known.refundId()
                            + " is of "
                            + known.refundFen()
                            + " fen of payment "
                            + known.paymentId()
                            + "; use a new number");
        }
    }

    private static PaymentRefusedException overRefunded(String refundId, Payment paid) {
        return new PaymentRefusedException(
                Reason.OVER_REFUNDED,
                "refund "
                        + refundId
                        + ": the refunds of payment "
                        + paid.paymentId()
                        + " would add up to more than its "
                        + paid.amountFen()
                        + " fen");
    }
}
