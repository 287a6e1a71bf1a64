package org.tidemark.server.trade.stores;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Progress;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.model.Refund;

/** A purchase at a till, as its pages show it. */
public record TillOrder(Purchase purchase) {

    private static final int MASK_DIGITS = 4;
    private static final String LATE = "late";

    public String number() {
        return purchase.number().text();
    }

    public String storeId() {
        return purchase.origin().store();
    }

    public String member() {
        return purchase.buyer();
    }

    public String offer() {
        return purchase.lines().getFirst().offer();
    }

    public long amountFen() {
        return purchase.totalFen();
    }

    /** What a coupon took off; the operator bears it. */
    public long discountFen() {
        return purchase.discounts().stream().mapToLong(Discount::amountFen).sum();
    }

    public long walletFen() {
        return purchase.paid().walletFen();
    }

    /** What the provider brings. */
    public long providerFen() {
        return purchase.paid().providerFen();
    }

    /** Who brings it, or was asked to; empty where nobody was. */
    public String provider() {
        return purchase.attempts().isEmpty() ? "" : purchase.attempts().getLast().provider();
    }

    public TillState state() {
        return TillState.of(purchase);
    }

    public OffsetDateTime createdAt() {
        return purchase.times().placedAt();
    }

    public Optional<OffsetDateTime> paidAt() {
        return Optional.ofNullable(purchase.times().paidAt());
    }

    public Optional<OffsetDateTime> settledAt() {
        return purchase.state() == PurchaseState.SETTLED
                ? Optional.ofNullable(purchase.times().endedAt())
                : Optional.empty();
    }

    /** Whether it made the store's owner the buyer's sponsor. */
    public boolean bound() {
        return purchase.progress().bound();
    }

    /** What was reversed of it so far, or may be. */
    public long refundedFen() {
        return purchase.refundedFen();
    }

    /** What can still be refunded. */
    public long leftFen() {
        return amountFen() - refundedFen();
    }

    /** Why the money went back: the code of a refusal, or a person's words; empty for no reason. */
    public String note() {
        Progress.Refusal refusal = purchase.progress().refusal();
        return switch (refusal.by()) {
            case NOBODY -> state() == TillState.CLOSED ? "" : LATE;
            case LEDGER -> refusal.why().split(" ", 2)[0];
            case PERSON -> refusal.why();
        };
    }

    /** The page where it can be paid; empty where nobody is asked. */
    public Optional<String> payPage() {
        return purchase.openAttempt().map(Attempt::id).map(id -> "/pay/" + id);
    }

    /** The refunds that were asked for, first ones first. */
    public List<TillRefund> refunds() {
        return purchase.refunds().stream()
                .filter(refund -> refund.kind() == Refund.Kind.AFTER)
                .map(refund -> new TillRefund(this, refund))
                .toList();
    }

    /** What a store reads instead of a name: enough to tell two purchases apart. */
    public String mask() {
        return number().substring(number().length() - MASK_DIGITS);
    }
}
