package org.tidemark.server.trade.orders;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseState;

/** An order as it stands: a purchase, and the parcel that goes with it. */
public record ShopOrder(Purchase purchase, Parcel parcel) {

    public String number() {
        return purchase.number().text();
    }

    public String memberId() {
        return purchase.buyer();
    }

    public OrderState state() {
        return OrderState.of(purchase.state(), parcel.stage());
    }

    public OffsetDateTime createdAt() {
        return purchase.times().placedAt();
    }

    /** When it goes on by itself, null where it waits for somebody. */
    public @Nullable OffsetDateTime dueAt() {
        return purchase.state().unpaid() ? purchase.times().dueAt() : parcel.dueAt();
    }

    public Delivery delivery() {
        return parcel.delivery();
    }

    /** The payment that counts, empty where no provider had a part. */
    public String paidBy() {
        return purchase.progress().paidBy();
    }

    public String carrier() {
        return parcel.carrier();
    }

    public String tracking() {
        return parcel.tracking();
    }

    /** Until when a return may be asked for, null before receipt. */
    public @Nullable OffsetDateTime returnUntil() {
        return parcel.returnUntil();
    }

    /** The command that settled it, empty before. */
    public String ledgerOrder() {
        return purchase.progress().ledgerOrder();
    }

    /** The screening's number while it is held, else empty. */
    public String review() {
        return purchase.progress().review();
    }

    /** Why a person must look, empty for no reason. */
    public String trouble() {
        return purchase.state() == PurchaseState.REFUSED
                ? purchase.progress().refusal().why()
                : purchase.progress().trouble();
    }

    public List<PurchaseLine> lines() {
        return purchase.lines();
    }

    /** Whether every part of it has been paid once, whatever has gone back since. */
    public boolean wasPaid() {
        return purchase.times().paidAt() != null;
    }

    /** What it means that it stands as it does: the key of what its buyer reads. */
    public String meaningKey() {
        return state() == OrderState.CLOSED && !wasPaid()
                ? "orders.meaning.neverPaid"
                : "orders.meaning." + state().name();
    }

    /** All of it by source, as agreed. */
    public Parts paid() {
        return purchase.paid();
    }

    /** What has not gone back, by source. */
    public Parts left() {
        return purchase.left();
    }

    /** What it comes to, freight included, in fen. */
    public long totalFen() {
        return purchase.totalFen();
    }

    /** The goods without the freight. */
    public List<PurchaseLine> goods() {
        return purchase.goods();
    }

    Optional<PurchaseLine> line(int number) {
        return purchase.line(number);
    }
}
