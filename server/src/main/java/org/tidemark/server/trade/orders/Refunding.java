package org.tidemark.server.trade.orders;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.Stock;
import org.tidemark.server.trade.orders.Refund.Kind;
import org.tidemark.server.web.site.Numbers;

/**
 * Decides what goes back: in one transaction with what is left of the order, so that nothing goes
 * back twice and nothing is settled that goes back. {@link RefundRunner} then does it.
 */
@Service
class Refunding {

    private static final Set<OrderState> MAY_CLOSE =
            EnumSet.of(
                    OrderState.PAID, OrderState.SHIPPED, OrderState.RECEIVED, OrderState.SETTLING);
    private static final int MAX_REASON = 80;

    private final OrderStore store;
    private final RefundStore refunds;
    private final InvoiceStore invoices;
    private final OrderHolds holds;
    private final Stock stock;
    private final RefundRunner runner;
    private final Numbers numbers;

    Refunding(
            OrderStore store,
            RefundStore refunds,
            InvoiceStore invoices,
            OrderHolds holds,
            Stock stock,
            RefundRunner runner,
            Numbers numbers) {
        this.store = store;
        this.refunds = refunds;
        this.invoices = invoices;
        this.holds = holds;
        this.stock = stock;
        this.runner = runner;
        this.numbers = numbers;
    }

    /** What shall go back of a line: an amount, and how many pieces with it. */
    record Back(int line, int quantity, long amountFen) {}

    /**
     * Ends an order before its settlement and sends all that is left of it back.
     *
     * @throws OrderProblemException {@code STATE} where it is too far, or being settled
     */
    void close(String number, String who, String reason, Set<OrderState> from) {
        String refund =
                store.together(() -> {
                    ShopOrder order = store.locked(number);
                    boolean refused =
                            order.state() != OrderState.SETTLING || !order.trouble().isEmpty();
                    if (!from.contains(order.state()) || !refused) {
                        throw new OrderProblemException(OrderProblem.STATE, number);
                    }
                    List<Back> all =
                            order.lines().stream()
                                    .filter(line -> line.leftFen() > 0)
                                    .map(line ->
                                            new Back(
                                                    line.line(),
                                                    line.quantityLeft(),
                                                    line.leftFen()))
                                    .toList();
                    String planned = plan(order, all, "", who, reason);
                    if (order.state() == OrderState.PAID) {
                        stock.release(number);
                    }
                    Map<String, Object> columns = new HashMap<>();
                    columns.put("due_at", null);
                    columns.put("trouble", "");
                    columns.put("review", "");
                    store.move(
                            number, Set.of(order.state()), OrderState.CLOSED, columns, who, reason);
                    return planned;
                });
        runner.run(refund);
    }

    /** Staff end an order and send all of it back. */
    void closeByStaff(String number, String who, String reason) {
        close(number, who, reason, MAY_CLOSE);
    }

    /** The buyer does not want what is not shipped yet. */
    void cancelPaid(String memberId, String number) {
        store.mine(memberId, number);
        close(number, Step.BUYER, "", Set.of(OrderState.PAID));
    }

    /**
     * Plans a refund before the settlement; part of the transaction that has locked the order.
     *
     * @return its number
     */
    String plan(ShopOrder order, List<Back> backs, String returnNumber, String who, String reason) {
        Parts total = Parts.NONE;
        Map<Back, Parts> parts = new HashMap<>();
        for (Back back : backs) {
            OrderLine line =
                    order.line(back.line())
                            .orElseThrow(() ->
                                    new OrderProblemException(
                                            OrderProblem.UNKNOWN, order.number()));
            if (back.amountFen() <= 0
                    || back.amountFen() > line.leftFen()
                    || back.quantity() < 0
                    || back.quantity() > line.quantityLeft()) {
                throw new OrderProblemException(OrderProblem.AMOUNT, order.number());
            }
            Parts part = line.left().refund(back.amountFen(), line.coinsPpm());
            Parts left = line.left().minus(part);
            holds.lower(order.number(), line, left);
            store.leave(order.number(), line.line(), left, line.quantityLeft() - back.quantity());
            parts.put(back, part);
            total = total.plus(part);
        }
        String number = numbers.next("r");
        enter(
                order,
                number,
                Kind.BEFORE,
                returnNumber,
                total.providerFen() > 0 ? order.paidBy() : "",
                total,
                total.amountFen(),
                who,
                reason);
        parts.forEach((back, part) -> refunds.planLine(number, back.line(), back.quantity(), part));
        return number;
    }

    /**
     * Staff refund a settled order, whole or part: the ledger says what of it goes back.
     *
     * @return the refund's number
     */
    String afterSettlement(String number, long amountFen, String who, String reason) {
        if (reason.isBlank()) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        String refund =
                store.together(() -> {
                    ShopOrder order = store.locked(number);
                    if (order.state() != OrderState.SETTLED) {
                        throw new OrderProblemException(OrderProblem.STATE, number);
                    }
                    long before =
                            refunds.of(number).stream()
                                    .filter(one -> one.kind() == Kind.AFTER)
                                    .filter(one -> one.state() != Refund.State.REFUSED)
                                    .mapToLong(Refund::askedFen)
                                    .sum();
                    if (amountFen <= 0 || amountFen > order.left().amountFen() - before) {
                        throw new OrderProblemException(OrderProblem.AMOUNT, number);
                    }
                    String planned = numbers.next("r");
                    enter(
                            order,
                            planned,
                            Kind.AFTER,
                            "",
                            order.paidBy(),
                            Parts.NONE,
                            amountFen,
                            who,
                            reason);
                    return planned;
                });
        runner.run(refund);
        return refund;
    }

    /** A payment that came in beside the one that counts, or too late, goes back by itself. */
    void sendStrayBack(String number, String paymentId, long fen) {
        String refund = numbers.next("r");
        boolean planned =
                store.together(() -> {
                    ShopOrder order = store.locked(number);
                    boolean fresh =
                            refunds.plan(
                                    refund(
                                            order,
                                            refund,
                                            Kind.STRAY,
                                            "",
                                            paymentId,
                                            new Parts(fen, 0, 0),
                                            fen,
                                            Step.PLATFORM,
                                            "paid twice or too late"));
                    if (fresh) {
                        store.note(number, "stray-payment", Step.PLATFORM, paymentId);
                    }
                    return fresh;
                });
        if (planned) {
            runner.run(refund);
        }
    }

    private void enter(
            ShopOrder order,
            String number,
            Kind kind,
            String returnNumber,
            String paymentId,
            Parts parts,
            long askedFen,
            String who,
            String reason) {
        refunds.plan(
                refund(order, number, kind, returnNumber, paymentId, parts, askedFen, who, reason));
        store.note(order.number(), "refund-planned", who, number);
        invoices.refunded(order.number());
    }

    private Refund refund(
            ShopOrder order,
            String number,
            Kind kind,
            String returnNumber,
            String paymentId,
            Parts parts,
            long askedFen,
            String who,
            String reason) {
        return new Refund(
                number,
                order.number(),
                kind,
                returnNumber,
                paymentId,
                Refund.State.PLANNED,
                askedFen,
                parts.providerFen(),
                parts.coinsFen(),
                parts.walletFen(),
                false,
                reason.substring(0, Math.min(MAX_REASON, reason.length())),
                who,
                store.now(),
                "",
                List.of());
    }
}
