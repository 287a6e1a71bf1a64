package org.tidemark.server.money.payouts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.NoticeRefusedException;
import org.tidemark.server.money.payouts.PayoutException.Outcome;

/** The providers that are set up here, and the place where their notices come in. */
public final class Payouts {

    private static final Logger LOG = LoggerFactory.getLogger(Payouts.class);

    private final Map<String, PayoutProvider> providers = new TreeMap<>();
    private final Supplier<List<PayoutListener>> listeners;

    public Payouts(List<PayoutProvider> providers, Supplier<List<PayoutListener>> listeners) {
        for (PayoutProvider provider : providers) {
            this.providers.put(provider.name(), provider);
        }
        this.listeners = listeners;
    }

    /** Those that pay such a payee, in order of their names. */
    public List<PayoutProvider> paying(Payee.Kind kind) {
        return providers.values().stream().filter(one -> one.pays() == kind).toList();
    }

    /** All that are set up. */
    public List<PayoutProvider> all() {
        return List.copyOf(providers.values());
    }

    /**
     * The provider of that name.
     *
     * @throws PayoutException when it is not set up
     */
    public PayoutProvider provider(String name) {
        return find(name)
                .orElseThrow(() ->
                        new PayoutException(
                                Outcome.REFUSED,
                                "no provider \""
                                        + name
                                        + "\" is set up, but "
                                        + providers.keySet()));
    }

    private Optional<PayoutProvider> find(String name) {
        return Optional.ofNullable(providers.get(name));
    }

    /**
     * Takes a notice and tells whom it concerns.
     *
     * @throws NoticeRefusedException when it is not to be believed; nothing was changed
     */
    public void take(String providerName, Notice notice) {
        PayoutProvider provider =
                find(providerName)
                        .orElseThrow(() ->
                                new NoticeRefusedException(
                                        NoticeRefusedException.Reason.UNKNOWN_PAYMENT,
                                        "a notice for nobody: " + providerName));
        ReportedPayout told = provider.verify(notice);
        List<PayoutListener> concerned =
                listeners.get().stream().filter(one -> one.concerns(told.payoutId())).toList();
        if (concerned.size() != 1) {
            LOG.error(
                    "payout {} concerns {} listeners, not one", told.payoutId(), concerned.size());
            throw new NoticeRefusedException(
                    NoticeRefusedException.Reason.UNKNOWN_PAYMENT,
                    "a notice of " + providerName + " is about " + told.payoutId());
        }
        concerned.getFirst().told(providerName, told);
    }
}
