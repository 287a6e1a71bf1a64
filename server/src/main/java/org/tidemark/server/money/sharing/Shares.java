package org.tidemark.server.money.sharing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tidemark.server.money.sharing.model.ShareRules;
import org.tidemark.server.money.sharing.model.ShareState;

/** Which payments are shared, and what became of each. */
@Service
public class Shares {

    private final ShareStore store;
    private final ShareReceivers receivers;
    private final ObjectProvider<ShareProvider> providers;
    private final SharingProperties settings;
    private final Clock clock;

    Shares(
            ShareStore store,
            ShareReceivers receivers,
            ObjectProvider<ShareProvider> providers,
            SharingProperties settings,
            Clock clock) {
        this.store = store;
        this.receivers = receivers;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is a provider that shares payments. */
    public boolean offered() {
        return providers.stream().findAny().isPresent();
    }

    /**
     * Whether a payment is to be asked for as one that is shared: decided once, before it is asked
     * for, and kept.
     *
     * @param storeId whose sale it is, empty for none
     * @param paidFen what the provider is to bring
     */
    public boolean expect(
            String paymentId, String purchase, String storeId, String provider, long paidFen) {
        if (storeId.isEmpty() || providers.stream().noneMatch(one -> one.name().equals(provider))) {
            return false;
        }
        long mostFen = ShareRules.mostFen(paidFen, settings.ceilingPercent());
        Optional<ReceiverLine> receiver = receivers.of(storeId).filter(ReceiverLine::works);
        if (receiver.isPresent() && mostFen > 0) {
            store.expect(
                    paymentId + "s",
                    paymentId,
                    purchase,
                    storeId,
                    receiver.get().receiverId(),
                    provider,
                    paidFen,
                    mostFen);
        }
        return store.ofPayment(paymentId).isPresent();
    }

    /** A sale is in the ledger: the store's part of the payment that was made is shared next. */
    public void settled(String purchase, String paymentId, OffsetDateTime paidAt) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime earliest = paidAt.plus(ShareRules.NOT_BEFORE);
        OffsetDateTime lookAt = earliest.isAfter(now) ? earliest : now;
        store.paid(purchase, paymentId, paidAt, lookAt, ShareState.DUE);
    }

    /** A sale that was paid does not come into the ledger: the provider is to free its payment. */
    public void givenUp(String purchase, String paymentId, OffsetDateTime paidAt) {
        store.paid(purchase, paymentId, paidAt, OffsetDateTime.now(clock), ShareState.FREEING);
    }

    /** A sale was never paid by the provider. */
    public void neverPaid(String purchase) {
        store.none(purchase);
    }

    /** By store, what is in no batch since it may be shared, in fen. */
    public Map<String, Long> reservedFen() {
        return store.reservedFen();
    }

    /** Of a store, the newest first. */
    public List<ProfitShare> of(String storeId, int limit) {
        return store.ofStore(storeId, limit);
    }
}
