package org.tidemark.server.money.payments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.server.money.payments.Payment.State;
import org.tidemark.server.money.payments.PaymentRefusedException.Reason;

/**
 * The desk where payments are asked for and where notices come in.
 *
 * <p>A payment is in the book before its provider hears of it, so that a notice never meets a
 * stranger and a crash leaves nothing that is not looked after.
 */
public final class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    private static final Set<State> CAN_BE_PAID = Set.of(State.OPEN, State.CLOSED);

    private final Map<String, PaymentProvider> providers = new TreeMap<>();
    private final PaymentBook book;
    private final PaymentListeners listeners;
    private final Clock clock;

    Payments(
            List<PaymentProvider> providers,
            PaymentBook book,
            PaymentListeners listeners,
            Clock clock) {
        for (PaymentProvider provider : providers) {
            this.providers.put(provider.name(), provider);
        }
        this.book = book;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** The names of the providers that are set up here, in order. */
    public List<String> offered() {
        return List.copyOf(providers.keySet());
    }

    /**
     * Enters a payment, to be shown to its member at {@code /pay/<number>}: that page asks the
     * provider in the way that suits where the payer stands. The same bill again changes nothing.
     *
     * @return the path of that page
     * @throws PaymentRefusedException when it cannot be asked for
     */
    public String open(String providerName, Bill bill) {
        provider(providerName);
        enter(
                new Payment(
                        bill.paymentId(),
                        providerName,
                        bill.memberId(),
                        bill.description(),
                        bill.amountFen(),
                        State.OPEN,
                        "",
                        clock.instant(),
                        bill.expiresAt(),
                        bill.shared()));
        return "/pay/" + bill.paymentId();
    }

    /**
     * Asks the payer of a payment that is in the book.
     *
     * @throws PaymentRefusedException when it can no longer be paid, or not there
     * @throws PaymentProviderException when the provider did not open it; it may be asked again
     */
    public NextStep lead(String paymentId, PayerPlace place) {
        Payment known = find(paymentId);
        checkOpen(known);
        return ask(
                known.provider(),
                new PaymentRequest(
                        paymentId,
                        known.amountFen(),
                        known.description(),
                        place.scene(),
                        place.payer(),
                        place.address(),
                        known.expiresAt(),
                        known.shared()));
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
        enter(
                new Payment(
                        request.paymentId(),
                        providerName,
                        "",
                        request.description(),
                        request.amountFen(),
                        State.OPEN,
                        "",
                        clock.instant(),
                        request.expiresAt(),
                        request.shared()));
        return provider.create(request);
    }

    private void enter(Payment fresh) {
        if (!fresh.expiresAt().isAfter(clock.instant())) {
            throw new PaymentRefusedException(
                    Reason.NOT_OPEN,
                    "payment " + fresh.paymentId() + " could be paid until " + fresh.expiresAt());
        }
        if (!book.enter(fresh)) {
            checkSame(fresh, find(fresh.paymentId()));
        }
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
        checkOpen(known);
    }

    private static void checkOpen(Payment known) {
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
            book.move(paymentId, Set.of(State.OPEN), State.CLOSED, "", clock.instant());
        }
        return find(paymentId);
    }

    private void settle(Payment known, ReportedPayment told) {
        String id = known.paymentId();
        if (!told.received()) {
            if (told.status() == PaymentStatus.CLOSED) {
                book.move(id, Set.of(State.OPEN), State.CLOSED, "", clock.instant());
            }
        } else if (told.amountFen() != known.amountFen()) {
            if (book.move(
                    id, CAN_BE_PAID, State.DISPUTED, told.providerNumber(), clock.instant())) {
                LOG.error(
                        "payment {}: {} fen were asked for, {} received {} fen; look it up there"
                                + " as {}",
                        id,
                        known.amountFen(),
                        known.provider(),
                        told.amountFen(),
                        told.providerNumber());
            }
        } else if (book.move(id, CAN_BE_PAID, State.PAID, told.providerNumber(), clock.instant())) {
            tell(find(id));
        }
    }

    /**
     * Tells whom it concerns; what fails is told again by the rounds.
     *
     * @return whether somebody has acted upon it
     */
    boolean tell(Payment paid) {
        Optional<PaymentListener> concerned = listeners.of(paid.paymentId());
        if (concerned.isEmpty()) {
            return false;
        }
        try {
            concerned.get().received(paid);
            book.told(paid.paymentId());
            return true;
        } catch (RuntimeException e) {
            LOG.warn("payment {} is received but not yet acted upon", paid.paymentId(), e);
            return false;
        }
    }

    /** Where the payer reads what became of his payment: a path of this site. */
    public String pageOf(String paymentId) {
        return listeners.pageOf(paymentId);
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
