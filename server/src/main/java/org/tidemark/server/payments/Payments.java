package org.tidemark.server.payments;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.server.payments.Payment.State;
import org.tidemark.server.payments.PaymentRefusedException.Reason;

/**
 * The desk where payments are asked for and where notices come in.
 *
 * <p>A payment is in the book before its provider hears of it, so that a notice never meets a
 * stranger and a crash leaves nothing that is not looked after.
 */
public final class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    private static final Set<State> CAN_BE_PAID = Set.of(State.OPEN, State.CLOSED);

    private final Map<String, PaymentProvider> providers = new HashMap<>();
    private final PaymentBook book;
    private final PaymentListener listener;
    private final Clock clock;

    Payments(
            List<PaymentProvider> providers,
            PaymentBook book,
            PaymentListener listener,
            Clock clock) {
        for (PaymentProvider provider : providers) {
            this.providers.put(provider.name(), provider);
        }
        this.book = book;
        this.listener = listener;
        this.clock = clock;
    }

    /**
     * Asks for a payment. The same request again asks again, for the same money.
     *
     * @throws PaymentRefusedException when it cannot be asked for
     * @throws PaymentProviderException when the provider did not open it; it may be asked again
     */
    public NextStep ask(String providerName, PaymentRequest request) {
        PaymentProvider provider = provider(providerName);
        if (!provider.scenes().contains(request.scene())) {
            throw new PaymentRefusedException(
                    Reason.UNKNOWN_SCENE,
                    providerName
                            + " cannot ask a payer at "
                            + request.scene()
                            + ", but at "
                            + provider.scenes());
        }
        if (!request.expiresAt().isAfter(clock.instant())) {
            throw new PaymentRefusedException(
                    Reason.NOT_OPEN,
                    "payment "
                            + request.paymentId()
                            + " could be paid until "
                            + request.expiresAt());
        }
        Payment fresh =
                new Payment(
                        request.paymentId(),
                        providerName,
                        request.amountFen(),
                        State.OPEN,
                        "",
                        request.expiresAt());
        if (!book.enter(fresh)) {
            checkSame(fresh, find(request.paymentId()));
        }
        return provider.create(request);
    }

    private static void checkSame(Payment asked, Payment known) {
        if (!asked.provider().equals(known.provider()) || asked.amountFen() != known.amountFen()) {
            throw new PaymentRefusedException(
                    Reason.NUMBER_TAKEN,
                    "payment "
                            + known.paymentId()
                            + " is of "
                            + known.amountFen()
                            + " fen with "
                            + known.provider()
                            + " already; use a new number");
        }
        if (known.state() != State.OPEN) {
            throw new PaymentRefusedException(
                    Reason.NOT_OPEN,
                    "payment " + known.paymentId() + " is " + known.state() + "; use a new number");
        }
    }

    /**
     * Takes a notice.
     *
     * @return what to answer with status 200
     * @throws NoticeRefusedException when it is not to be believed; nothing was changed, but that a
     *     wrong amount is marked for a person
     * @throws PaymentProviderException when the provider had to be asked and did not answer
     */
    public String take(String providerName, Notice notice) {
        PaymentProvider provider = provider(providerName);
        switch (provider.verify(notice)) {
            case NoticeVerdict.Believed(ReportedPayment told) -> {
                settle(ofNotice(providerName, told.paymentId()), told);
                refuseDisputed(told.paymentId());
            }
            case NoticeVerdict.Doubted(String paymentId) -> {
                Payment known = ofNotice(providerName, paymentId);
                if (known.state() != State.PAID) {
                    settle(known, provider.query(paymentId));
                }
                refuseDisputed(paymentId);
            }
            case NoticeVerdict.Irrelevant() ->
                    LOG.debug("a notice of {} tells of no payment", providerName);
        }
        return provider.acknowledgement();
    }

    private void refuseDisputed(String paymentId) {
        if (find(paymentId).state() == State.DISPUTED) {
            throw new NoticeRefusedException(
                    NoticeRefusedException.Reason.AMOUNT,
                    "payment " + paymentId + " is not of the amount that was asked for");
        }
    }

    private Payment ofNotice(String providerName, String paymentId) {
        return book.find(paymentId)
                .filter(payment -> payment.provider().equals(providerName))
                .orElseThrow(() ->
                        new NoticeRefusedException(
                                NoticeRefusedException.Reason.UNKNOWN_PAYMENT,
                                "a notice of "
                                        + providerName
                                        + " is about payment "
                                        + paymentId
                                        + ", which it was never asked for"));
    }

    /**
     * Asks the provider how a payment stands; for a payer who says that he has paid.
     *
     * @throws PaymentProviderException when the provider did not answer
     */
    public Payment check(String paymentId) {
        Payment known = find(paymentId);
        if (CAN_BE_PAID.contains(known.state())) {
            settle(known, provider(known.provider()).query(paymentId));
        }
        return find(paymentId);
    }

    /** What our book has, without asking anybody. */
    public Payment find(String paymentId) {
        return book.find(paymentId)
                .orElseThrow(() ->
                        new PaymentRefusedException(
                                Reason.UNKNOWN_PAYMENT, "there is no payment " + paymentId));
    }

    /** Ends an open payment; one that was paid in the meantime is found paid instead. */
    public Payment close(String paymentId) {
        Payment known = check(paymentId);
        if (known.state() == State.OPEN) {
            provider(known.provider()).close(paymentId);
            book.move(paymentId, Set.of(State.OPEN), State.CLOSED, "");
        }
        return find(paymentId);
    }

    private void settle(Payment known, ReportedPayment told) {
        String id = known.paymentId();
        if (!told.received()) {
            if (told.status() == PaymentStatus.CLOSED) {
                book.move(id, Set.of(State.OPEN), State.CLOSED, "");
            }
        } else if (told.amountFen() != known.amountFen()) {
            if (book.move(id, CAN_BE_PAID, State.DISPUTED, told.providerNumber())) {
                LOG.error(
                        "payment {}: {} fen were asked for, {} received {} fen; look it up there"
                                + " as {}",
                        id,
                        known.amountFen(),
                        known.provider(),
                        told.amountFen(),
                        told.providerNumber());
            }
        } else if (book.move(id, CAN_BE_PAID, State.PAID, told.providerNumber())) {
            tell(find(id));
        }
    }

    /** Tells the listener; what fails is told again by the rounds. */
    void tell(Payment paid) {
        try {
            listener.received(paid);
            book.told(paid.paymentId());
        } catch (RuntimeException e) {
            LOG.warn("payment {} is received but not yet acted upon", paid.paymentId(), e);
        }
    }

    PaymentProvider provider(String name) {
        PaymentProvider provider = providers.get(name);
        if (provider == null) {
            throw new PaymentRefusedException(
                    Reason.UNKNOWN_PROVIDER,
                    "no provider \"" + name + "\" is set up, but " + providers.keySet());
        }
        return provider;
    }
}
