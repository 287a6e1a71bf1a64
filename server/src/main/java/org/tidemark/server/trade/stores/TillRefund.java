package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.tidemark.server.trade.purchases.model.Refund;

/** A refund of a settled purchase at a till, whole or part, as its pages show it. */
public record TillRefund(TillOrder of, Refund refund) {

    public String id() {
        return refund.id();
    }

    public String order() {
        return of.number();
    }

    public String store() {
        return of.storeId();
    }

    /** The part of the order that is reversed (SPEC 5.5). */
    public long amountFen() {
        return refund.askedFen();
    }

    public String reason() {
        return refund.reason();
    }

    public String askedBy() {
        return refund.who();
    }

    public OffsetDateTime askedAt() {
        return refund.at();
    }

    public Refund.State state() {
        return refund.state();
    }

    /** The key of what people read of its state. */
    public String stateKey() {
        return "stores.refund." + refund.state().name().toLowerCase(Locale.ROOT);
    }

    /** What of it goes back through the provider, known once it is reversed. */
    public long backFen() {
        return refund.parts().providerFen();
    }

    /** What of it went into the buyer's wallet. */
    public long walletFen() {
        return refund.parts().walletFen();
    }

    /** Why not: the code of the ledger's refusal, or the staff's words; empty for nothing. */
    public String note() {
        return refund.state() == Refund.State.REFUSED
                ? refund.note().split(" ", 2)[0]
                : refund.note();
    }
}
