package org.tidemark.server.trade.orders.returns;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.invoices.Invoices;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Back;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.PurchaseState;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

/** Returns before the settlement: asked for, decided, and what follows for the order. */
@Service
public class Returns {

    static final int MAX_REASON = 300;
    private static final List<ReturnState> OPEN = List.of(ReturnState.ASKED, ReturnState.APPROVED);

    private final OrderStore store;
    private final ReturnStore returns;
    private final Purchases purchases;
    private final Invoices invoices;
    private final Stock stock;
    private final NumberSeries numbers;

    Returns(
            OrderStore store,
            ReturnStore returns,
            Purchases purchases,
            Invoices invoices,
            Stock stock,
            NumberSeries numbers) {
        this.store = store;
        this.returns = returns;
        this.purchases = purchases;
        this.invoices = invoices;
        this.stock = stock;
        this.numbers = numbers;
    }

    /**
     * The buyer asks.
     *
     * @param quantities pieces by line
     * @param amountFen less than the pieces cost, for a part; 0 for all that they cost
     * @param photos pictures, drawn anew
     * @return the return's number
     */
    public String ask(
            String memberId,
            String number,
            Map<Integer, Integer> quantities,
            long amountFen,
            String reason,
            List<byte[]> photos) {
        PurchaseNumber purchase = store.mine(memberId, number).purchase().number();
        if (TypedText.isEmptyOrLonger(reason, MAX_REASON)) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        return purchases.within(
                purchase,
                now -> {
                    ShopOrder order = store.with(now);
                    if (order.parcel().stage() == Parcel.Stage.IN_RETURN) {
                        throw new OrderProblemException(OrderProblem.UNDER_WAY, number);
                    }
                    if (!mayAsk(order, store.now())) {
                        throw new OrderProblemException(OrderProblem.TOO_LATE, number);
                    }
                    List<ShopReturn.Line> lines = lines(order, quantities, amountFen);
                    String returnNumber = numbers.next("b");
                    returns.insert(returnNumber, number, memberId, reason.strip(), lines, photos);
                    store.keep(order.parcel().inReturn());
                    store.note(number, "in-return", Step.BUYER, returnNumber);
                    return returnNumber;
                });
    }

    /** Whether a return of the order may be asked for at that moment. */
    public static boolean mayAsk(ShopOrder order, OffsetDateTime now) {
        if (order.purchase().state() != PurchaseState.PAID) {
            return false;
        }
        return switch (order.parcel().stage()) {
            case SHIPPED -> true;
            case RECEIVED -> {
                OffsetDateTime until = order.returnUntil();
                yield until != null && until.isAfter(now);
            }
            case WAITING, IN_RETURN -> false;
        };
    }

    private static List<ShopReturn.Line> lines(
            ShopOrder order, Map<Integer, Integer> quantities, long amountFen) {
        List<ShopReturn.Line> lines = new ArrayList<>();
        for (PurchaseLine line : order.goods()) {
            int quantity = quantities.getOrDefault(line.line(), 0);
            if (quantity < 0 || quantity > line.quantityLeft()) {
                throw new OrderProblemException(
                        OrderProblem.AMOUNT, "quantity-" + line.line(), order.number());
            }
            long worth =
                    quantity == line.quantityLeft()
                            ? line.leftFen()
                            : Math.min(line.leftFen(), line.unitFen() * quantity);
            if (quantity > 0 && worth > 0) {
                lines.add(new ShopReturn.Line(line.line(), quantity, worth));
            }
        }
        long worth = lines.stream().mapToLong(ShopReturn.Line::amountFen).sum();
        if (lines.isEmpty() || amountFen < 0 || amountFen > worth) {
            throw new OrderProblemException(OrderProblem.AMOUNT, order.number());
        }
        return amountFen == 0 ? lines : cut(lines, amountFen);
    }

    /** A part of the amount, from the first lines on; no piece comes back for it. */
    private static List<ShopReturn.Line> cut(List<ShopReturn.Line> lines, long amountFen) {
        List<ShopReturn.Line> cut = new ArrayList<>();
        long toGo = amountFen;
        for (ShopReturn.Line line : lines) {
            long part = Math.min(toGo, line.amountFen());
            if (part > 0) {
                int pieces = part == line.amountFen() ? line.quantity() : 0;
                cut.add(new ShopReturn.Line(line.line(), pieces, part));
                toGo -= part;
            }
        }
        return cut;
    }

    /** The buyer takes it back. */
    void withdraw(String memberId, String returnNumber) {
        returns.mine(memberId, returnNumber);
        end(returnNumber, ReturnState.WITHDRAWN, "", Step.BUYER);
    }

    /** Staff refuse, and say why. */
    void refuse(String returnNumber, String reason, String who) {
        if (TypedText.isEmptyOrLonger(reason, MAX_REASON)) {
            throw new OrderProblemException(OrderProblem.REASON, "answer", returnNumber);
        }
        end(returnNumber, ReturnState.REFUSED, reason.strip(), who);
    }

    private void end(String returnNumber, ReturnState to, String answer, String who) {
        ShopReturn asked = known(returnNumber);
        purchases.within(
                new PurchaseNumber(asked.orderNumber()),
                now -> {
                    if (!returns.move(returnNumber, OPEN, to, answer, who)) {
                        throw new OrderProblemException(OrderProblem.STATE, returnNumber);
                    }
                    goOn(now, who, answer);
                    return to;
                });
    }

    /**
     * Staff approve.
     *
     * @param goodsBack whether the goods have to come back before the money does
     * @param withFreight whether what delivery cost goes back too
     */
    void approve(
            String returnNumber,
            boolean goodsBack,
            boolean withFreight,
            String answer,
            String who) {
        if (!goodsBack) {
            refund(returnNumber, withFreight, false, answer, who);
            return;
        }
        if (!returns.move(
                returnNumber,
                List.of(ReturnState.ASKED),
                ReturnState.APPROVED,
                answer.strip(),
                who)) {
            throw new OrderProblemException(OrderProblem.STATE, returnNumber);
        }
        store.note(known(returnNumber).orderNumber(), "return-approved", who, returnNumber);
    }

    /**
     * The money goes back: the goods are here, or need not come.
     *
     * @param onTheShelf whether the goods can be sold again
     */
    void refund(
            String returnNumber,
            boolean withFreight,
            boolean onTheShelf,
            String answer,
            String who) {
        ShopReturn asked = known(returnNumber);
        Asked.of(() ->
                purchases.decide(
                        new PurchaseNumber(asked.orderNumber()),
                        now -> {
                            if (!returns.move(
                                    returnNumber,
                                    OPEN,
                                    ReturnState.REFUNDING,
                                    answer.strip(),
                                    who)) {
                                throw new OrderProblemException(OrderProblem.STATE, returnNumber);
                            }
                            if (onTheShelf) {
                                putBack(now, asked);
                            }
                            return Optional.of(
                                    new PurchaseEvent.GiveBack(
                                            numbers.next("r"),
                                            returnNumber,
                                            backs(now, asked, withFreight),
                                            who,
                                            returnNumber)); // what he says goes nowhere else
                        },
                        after -> {
                            goOn(after, who, returnNumber);
                            invoices.refunded(asked.orderNumber());
                        }));
    }

    /** The member has left. */
    public void erase(String memberId) {
        returns.erase(memberId);
    }

    private static List<Back> backs(Purchase purchase, ShopReturn asked, boolean withFreight) {
        List<Back> backs = new ArrayList<>();
        asked.lines()
                .forEach(line ->
                        backs.add(new Back(line.line(), line.quantity(), line.amountFen())));
        if (withFreight) {
            purchase.lines().stream()
                    .filter(line -> line.freight() && line.leftFen() > 0)
                    .forEach(line -> backs.add(new Back(line.line(), 1, line.leftFen())));
        }
        return backs;
    }

    private void putBack(Purchase order, ShopReturn asked) {
        for (ShopReturn.Line line : asked.lines()) {
            if (line.quantity() > 0) {
                stock.putBack(
                        order.line(line.line()).orElseThrow().skuId(),
                        line.quantity(),
                        asked.number());
            }
        }
    }

    /** The parcel leaves the return: it is where it was, if anything is left of the order. */
    private void goOn(Purchase purchase, String who, String note) {
        if (purchase.left().amountFen() == 0) {
            return;
        }
        Parcel parcel = store.parcel(purchase.number());
        OffsetDateTime now = store.now();
        OffsetDateTime until = parcel.returnUntil();
        boolean onItsWay = parcel.returningFrom().equals(Parcel.Stage.SHIPPED.name());
        OffsetDateTime due =
                onItsWay
                        ? now.plus(Parcel.RECEIVED_AFTER)
                        : until != null && until.isAfter(now) ? until : now;
        store.keep(parcel.afterReturn(due));
        store.note(purchase.number().text(), "return-ended", who, note);
    }

    /** The returns of an order, first ones first. */
    public List<ShopReturn> ofOrder(String number) {
        return returns.ofOrder(number);
    }

    private ShopReturn known(String returnNumber) {
        return returns.find(returnNumber)
                .orElseThrow(() -> PageNotFoundException.page(returnNumber));
    }
}
