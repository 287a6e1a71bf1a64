package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.trade.purchases.store.PurchaseLists;

/** Finds purchases at tills, and says where they are shown. */
@Component
class TillBook implements PurchaseHome {

    private final Purchases purchases;
    private final PurchaseLists lists;

    TillBook(Purchases purchases, PurchaseLists lists) {
        this.purchases = purchases;
        this.lists = lists;
    }

    Optional<TillOrder> find(String number) {
        return PurchaseNumber.fits(number)
                ? purchases
                        .find(new PurchaseNumber(number))
                        .filter(purchase -> purchase.kind() == PurchaseKind.TILL)
                        .map(TillOrder::new)
                : Optional.empty();
    }

    /** One of that store's. */
    Optional<TillOrder> ofStore(String number, String store) {
        return find(number).filter(order -> order.storeId().equals(store));
    }

    /** One of that buyer's at that store. */
    Optional<TillOrder> ofBuyer(String number, String store, String member) {
        return ofStore(number, store).filter(order -> order.member().equals(member));
    }

    /** Whether a purchase of that buyer has still to come to its end. */
    boolean onItsWay(String member) {
        return lists.onItsWay(member, PurchaseKind.TILL);
    }

    /** What the till has taken, newest first. */
    List<TillOrder> paid(String store, int limit) {
        return lists.paidAt(store, limit).stream().map(TillOrder::new).toList();
    }

    /** A buyer's purchases at a store, newest first. */
    List<TillOrder> ofBuyer(String store, String member, int limit) {
        return lists.ofBuyerAt(store, member, limit).stream().map(TillOrder::new).toList();
    }

    /** Refunds at tills that wait for the staff's yes, oldest first. */
    List<TillRefund> refundsAsked(int limit) {
        return lists.refundsAsked(PurchaseKind.TILL, limit).stream()
                .map(TillOrder::new)
                .flatMap(order -> order.refunds().stream())
                .filter(refund -> refund.refund().waits())
                .toList();
    }

    @Override
    public PurchaseKind kind() {
        return PurchaseKind.TILL;
    }

    @Override
    public String page(Purchase purchase) {
        return "/s/" + purchase.origin().store() + "/orders/" + purchase.number();
    }

    /** Its own where it was paid, else that of its store. */
    @Override
    public String consolePage(Purchase purchase) {
        String store = "/console/money/stores/of/" + purchase.origin().store();
        return purchase.times().paidAt() == null ? store : store + "/orders/" + purchase.number();
    }
}
