package org.tidemark.server.trade.orders.returns;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.invoices.Invoices;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.refunds.SettledRefundListener;
import org.tidemark.server.trade.purchases.refunds.SettledRefunds;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.web.site.NumberSeries;

/** What goes back of orders beside returns: cancelled by the buyer, or by the staff's word. */
@Service
public class Refunding implements SettledRefundListener {

    private final OrderStore store;
    private final Purchases purchases;
    private final Invoices invoices;
    private final NumberSeries numbers;
    private final SettledRefunds settled;

    Refunding(
            OrderStore store,
            Purchases purchases,
            Invoices invoices,
            NumberSeries numbers,
            SettledRefunds settled) {
        this.settled = settled;
        this.store = store;
        this.purchases = purchases;
        this.invoices = invoices;
        this.numbers = numbers;
    }

    /** Staff end an order before its settlement and send all that is left of it back. */
    public void closeByStaff(String number, String who, String reason) {
        close(number, who, reason, false);
    }

    /** The buyer does not want what is not shipped yet. */
    public void cancelPaid(String memberId, String number) {
        store.mine(memberId, number);
        close(number, Step.BUYER, "", true);
    }

    private void close(String number, String who, String reason, boolean unshippedOnly) {
        PurchaseNumber order = store.number(number);
        Asked.of(() ->
                purchases.decide(
                        order,
                        now -> {
                            Parcel.Stage stage = store.parcel(order).stage();
                            boolean unshipped =
                                    now.state() == PurchaseState.PAID
                                            && stage == Parcel.Stage.WAITING;
                            if (unshippedOnly && !unshipped || stage == Parcel.Stage.IN_RETURN) {
                                throw new OrderProblemException(OrderProblem.STATE, number);
                            }
                            return Optional.of(
                                    new PurchaseEvent.GiveAllBack(numbers.next("r"), who, reason));
                        },
                        after -> invoices.refunded(number)));
    }

    /**
     * Staff refund a settled order, whole or part: the ledger says what of it goes back.
     *
     * @param staff the account
     */
    public ApprovalAnswer afterSettlement(
            String number, long amountFen, String staff, String reason) {
        if (reason.isBlank()) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        Purchase purchase =
                purchases
                        .find(store.number(number))
                        .orElseThrow(() -> new OrderProblemException(OrderProblem.UNKNOWN, number));
        return Asked.of(() -> settled.propose(purchase, amountFen, reason, staff));
    }

    @Override
    public void refunded(PurchaseNumber number) {
        invoices.refunded(number.text());
    }
}
