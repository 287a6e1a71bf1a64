package org.tidemark.server.trade.orders;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.orders.Refunding.Back;
import org.tidemark.server.web.site.Numbers;
import org.tidemark.server.web.site.PageNotFoundException;

/** Returns before the settlement: asked for, decided, and what follows for the order. */
@Service
class Returns {

    private static final int MAX_REASON = 300;
    private static final List<ReturnState> OPEN = List.of(ReturnState.ASKED, ReturnState.APPROVED);

    private final OrderStore store;
    private final ReturnStore returns;
    private final Refunding refunding;
    private final RefundRunner runner;
    private final Stock stock;
    private final Numbers numbers;

    Returns(
            OrderStore store,
            ReturnStore returns,
            Refunding refunding,
            RefundRunner runner,
            Stock stock,
            Numbers numbers) {
        this.store = store;
        this.returns = returns;
        this.refunding = refunding;
        this.runner = runner;
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
    String ask(
            String memberId,
            String number,
            Map<Integer, Integer> quantities,
            long amountFen,
            String reason,
            List<byte[]> photos) {
        store.mine(memberId, number);
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        return store.together(() -> {
            ShopOrder order = store.locked(number);
            if (!mayAsk(order, store.now())) {
                throw new OrderProblemException(OrderProblem.TOO_LATE, number);
            }
            List<ShopReturn.Line> lines = lines(order, quantities, amountFen);
            String returnNumber = numbers.next("b");
            returns.insert(returnNumber, number, memberId, reason.strip(), lines, photos);
            Map<String, Object> columns = new HashMap<>();
            columns.put("due_at", null);
            columns.put("returning_from", order.state().name());
            store.move(
                    number,
                    Set.of(order.state()),
                    OrderState.IN_RETURN,
                    columns,
                    Step.BUYER,
                    returnNumber);
            return returnNumber;
        });
    }

    /** Whether a return of the order may be asked for at that moment. */
    static boolean mayAsk(ShopOrder order, OffsetDateTime now) {
        return switch (order.state()) {
            case SHIPPED -> true;
            case RECEIVED ->
                    order.returnUntil() != null
                            && order.returnUntil().isAfter(now)
                            && order.review().isEmpty();
            default -> false;
        };
    }

    private static List<ShopReturn.Line> lines(
            ShopOrder order, Map<Integer, Integer> quantities, long amountFen) {
        List<ShopReturn.Line> lines = new ArrayList<>();
        for (OrderLine line : order.goods()) {
            int quantity = quantities.getOrDefault(line.line(), 0);
            if (quantity < 0 || quantity > line.quantityLeft()) {
                throw new OrderProblemException(OrderProblem.AMOUNT, order.number());
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
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new OrderProblemException(OrderProblem.REASON, returnNumber);
        }
        end(returnNumber, ReturnState.REFUSED, reason.strip(), who);
    }

    private void end(String returnNumber, ReturnState to, String answer, String who) {
        store.together(() -> {
            ShopReturn asked = known(returnNumber);
            ShopOrder order = store.locked(asked.orderNumber());
            if (!returns.move(returnNumber, OPEN, to, answer, who)) {
                throw new OrderProblemException(OrderProblem.STATE, returnNumber);
            }
            goOn(order, who, answer);
            return null;
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
        String refund =
                store.together(() -> {
                    ShopReturn asked = known(returnNumber);
                    ShopOrder order = store.locked(asked.orderNumber());
                    if (!returns.move(
                            returnNumber, OPEN, ReturnState.REFUNDING, answer.strip(), who)) {
                        throw new OrderProblemException(OrderProblem.STATE, returnNumber);
                    }
                    List<Back> backs = new ArrayList<>();
                    asked.lines()
                            .forEach(line ->
                                    backs.add(
                                            new Back(
                                                    line.line(),
                                                    line.quantity(),
                                                    line.amountFen())));
                    if (withFreight) {
                        order.lines().stream()
                                .filter(line -> line.freight() && line.leftFen() > 0)
                                .forEach(line ->
                                        backs.add(new Back(line.line(), 1, line.leftFen())));
                    }
                    String planned =
                            refunding.plan(order, backs, returnNumber, who, asked.reason());
                    if (onTheShelf) {
                        putBack(order, asked);
                    }
                    goOn(store.find(order.number()).orElseThrow(), who, returnNumber);
                    return planned;
                });
        runner.run(refund);
    }

    private void putBack(ShopOrder order, ShopReturn asked) {
        for (ShopReturn.Line line : asked.lines()) {
            if (line.quantity() > 0) {
                stock.putBack(
                        order.line(line.line()).orElseThrow().skuId(),
                        line.quantity(),
                        asked.number());
            }
        }
    }

    /** The order leaves the return: closed where nothing is left of it, else where it was. */
    private void goOn(ShopOrder order, String who, String note) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("returning_from", "");
        columns.put("due_at", null);
        OrderState to = OrderState.CLOSED;
        if (order.left().amountFen() > 0) {
            to = OrderState.valueOf(order.returningFrom());
            OffsetDateTime now = store.now();
            columns.put(
                    "due_at",
                    to == OrderState.SHIPPED
                            ? now.plus(Fulfilment.RECEIVED_AFTER)
                            : order.returnUntil().isAfter(now) ? order.returnUntil() : now);
        }
        store.move(order.number(), Set.of(OrderState.IN_RETURN), to, columns, who, note);
    }

    private ShopReturn known(String returnNumber) {
        return returns.find(returnNumber)
                .orElseThrow(() -> PageNotFoundException.page(returnNumber));
    }
}
