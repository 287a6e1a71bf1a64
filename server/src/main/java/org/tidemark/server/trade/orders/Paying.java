package org.tidemark.server.trade.orders;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.server.money.payments.Bill;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentListener;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.catalogue.Stock;

/**
 * How orders come to be paid, or are closed unpaid. First coins and wallet parts are set aside,
 * then the provider is asked for exactly the rest; its signed word alone makes an order paid.
 */
@Service
class Paying implements PaymentListener {

    private static final Logger LOG = LoggerFactory.getLogger(Paying.class);
    private static final Set<OrderState> CREATED = Set.of(OrderState.CREATED);
    private static final int TRIES = 3;
    private static final String DISPUTED = "disputed-payment ";

    private final OrderStore store;
    private final ShopPaymentStore tries;
    private final OrderHolds holds;
    private final Payments payments;
    private final Stock stock;
    private final Refunding refunding;

    Paying(
            OrderStore store,
            ShopPaymentStore tries,
            OrderHolds holds,
            Payments payments,
            Stock stock,
            Refunding refunding) {
        this.store = store;
        this.tries = tries;
        this.holds = holds;
        this.payments = payments;
        this.stock = stock;
        this.refunding = refunding;
    }

    /**
     * The buyer wants to pay.
     *
     * @param provider whom he chose for the rest; not looked at where there is none
     * @return where he goes on: the page of the payment, or of the order where nothing is left
     * @throws OrderProblemException {@code NOT_COVERED}: the parts could not be set aside, and all
     *     of it is to be paid outside now; {@code TOO_LATE}, {@code PROVIDER}, {@code UNKNOWN}
     */
    String pay(String memberId, String number, String provider) {
        ShopOrder order = store.mine(memberId, number);
        if (order.state() != OrderState.CREATED) {
            return page(number);
        }
        if (!order.dueAt().isAfter(store.now())) {
            throw new OrderProblemException(OrderProblem.TOO_LATE, number);
        }
        if (!order.holdsReady()) {
            setAside(order);
        }
        long restFen = order.left().providerFen();
        if (restFen == 0) {
            paid(number, "", 0);
            return page(number);
        }
        return ask(order, provider, restFen);
    }

    private void setAside(ShopOrder order) {
        if (holds.place(order)) {
            if (!store.set(order.number(), CREATED, Map.of("holds_ready", true))) {
                throw new OrderProblemException(OrderProblem.STATE, order.number());
            }
            return;
        }
        store.together(() -> {
            ShopOrder now = store.locked(order.number());
            if (now.state() == OrderState.CREATED && !now.holdsReady()) {
                holds.drop(order.number());
                store.payAllOutside(order.number());
                store.set(order.number(), CREATED, Map.of("holds_ready", true));
                store.note(order.number(), "not-covered", Step.PLATFORM, "");
            }
            return null;
        });
        holds.tidy(order.memberId(), order.number());
        throw new OrderProblemException(OrderProblem.NOT_COVERED, order.number());
    }

    /** At most one payment is open: another one is closed first, and counts if it was paid. */
    private String ask(ShopOrder order, String provider, long restFen) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<ShopPayment> open = tries.open(order.number());
            if (open.isPresent() && open.get().provider().equals(provider)) {
                Optional<String> page = again(order, open.get());
                if (page.isPresent()) {
                    return page.get();
                }
            } else if (open.isPresent() && !close(open.get())) {
                return page(order.number());
            }
            Optional<String> entered = tries.enter(order.number(), provider, restFen);
            if (entered.isPresent()) {
                return open(order, entered.get(), provider, restFen);
            }
        }
        throw new OrderProblemException(OrderProblem.STATE, order.number());
    }

    private Optional<String> again(ShopOrder order, ShopPayment open) {
        try {
            return Optional.of(open(order, open.paymentId(), open.provider(), open.amountFen()));
        } catch (PaymentRefusedException over) {
            return close(open) ? Optional.empty() : Optional.of(page(order.number()));
        }
    }

    private String open(ShopOrder order, String paymentId, String provider, long fen) {
        return payments.open(
                provider,
                new Bill(
                        paymentId,
                        order.memberId(),
                        fen,
                        "Tidemark " + order.number(),
                        order.dueAt().toInstant()));
    }

    /**
     * Ends an open payment.
     *
     * @return whether it is closed for good; false where it was paid, or must be looked at
     */
    private boolean close(ShopPayment open) {
        Payment.State state;
        try {
            state = payments.close(open.paymentId()).state();
        } catch (PaymentProviderException silent) {
            LOG.warn("payment {} is not closed yet: {}", open.paymentId(), silent.getMessage());
            throw new OrderProblemException(OrderProblem.PROVIDER, open.paymentId());
        } catch (PaymentRefusedException neverAsked) {
            state = Payment.State.CLOSED;
        }
        tries.mark(open.paymentId(), ShopPayment.State.valueOf(state.name()));
        if (state == Payment.State.DISPUTED) {
            store.trouble(open.orderNumber(), DISPUTED + open.paymentId());
        }
        return state == Payment.State.CLOSED;
    }

    /** What the provider says to a buyer who waits. */
    enum Word {
        /** The order is not waiting for money. */
        DONE,
        /** Nothing has come yet. */
        OPEN,
        /** No payment is open: choose how to pay. */
        NONE,
        /** Another amount came than was asked for; a person looks. */
        DISPUTED,
        /** The provider does not answer now. */
        SILENT
    }

    /** Asks the provider for a buyer who waits. */
    Word check(String memberId, String number) {
        if (store.mine(memberId, number).state() != OrderState.CREATED) {
            return Word.DONE;
        }
        if (tries.of(number).stream().anyMatch(one -> one.state() == ShopPayment.State.DISPUTED)) {
            return Word.DISPUTED;
        }
        Optional<ShopPayment> open = tries.open(number);
        if (open.isEmpty()) {
            return Word.NONE;
        }
        try {
            return word(open.get(), payments.check(open.get().paymentId()).state());
        } catch (PaymentProviderException silent) {
            return Word.SILENT;
        } catch (PaymentRefusedException neverAsked) {
            return Word.NONE;
        }
    }

    private Word word(ShopPayment open, Payment.State state) {
        tries.mark(open.paymentId(), ShopPayment.State.valueOf(state.name()));
        return switch (state) {
            case OPEN -> Word.OPEN;
            case CLOSED -> Word.NONE;
            case PAID -> Word.DONE;
            case DISPUTED -> {
                store.trouble(open.orderNumber(), DISPUTED + open.paymentId());
                yield Word.DISPUTED;
            }
        };
    }

    /**
     * Closes an unpaid order; its payment is ended first, and where it was paid meanwhile the order
     * is paid.
     *
     * @return whether it is closed
     * @throws OrderProblemException {@code PROVIDER} where that cannot be known now
     */
    boolean closeUnpaid(String number, String who) {
        Optional<ShopPayment> open = tries.open(number);
        if (open.isPresent() && !close(open.get())) {
            return false;
        }
        boolean closed =
                store.together(() -> {
                    Map<String, Object> nothingDue = new HashMap<>();
                    nothingDue.put("due_at", null);
                    nothingDue.put("trouble", "");
                    boolean moved =
                            store.move(number, CREATED, OrderState.CLOSED, nothingDue, who, "");
                    if (moved) {
                        holds.drop(number);
                        stock.release(number);
                    }
                    return moved;
                });
        if (closed) {
            holds.tidy(store.find(number).orElseThrow().memberId(), number);
        }
        return closed;
    }

    @Override
    public boolean concerns(String paymentId) {
        return paymentId.startsWith("o");
    }

    @Override
    public String pageOf(String paymentId) {
        return tries.find(paymentId).map(payment -> page(payment.orderNumber())).orElse("/my");
    }

    @Override
    public void received(Payment payment) {
        String id = payment.paymentId();
        String number =
                tries.find(id)
                        .map(ShopPayment::orderNumber)
                        .orElseThrow(() -> new OrderProblemException(OrderProblem.UNKNOWN, id));
        tries.mark(id, ShopPayment.State.PAID);
        if (!paid(number, id, payment.amountFen())) {
            refunding.sendStrayBack(number, id, payment.amountFen());
        }
        closeOthers(number);
    }

    /** Makes an order paid; false where it is not by this payment. */
    private boolean paid(String number, String paymentId, long fen) {
        return store.together(() -> {
            ShopOrder order = store.locked(number);
            if (!paymentId.isEmpty() && order.paidBy().equals(paymentId)) {
                return true; // told again
            }
            if (order.state() != OrderState.CREATED
                    || !order.holdsReady()
                    || order.left().providerFen() != fen) {
                return false;
            }
            Map<String, Object> columns = new HashMap<>();
            columns.put("paid_by", paymentId);
            columns.put("due_at", null);
            columns.put("trouble", "");
            return store.move(number, CREATED, OrderState.PAID, columns, Step.PLATFORM, paymentId);
        });
    }

    /** What cannot be closed now is closed by its own time; if it is paid, it goes back. */
    private void closeOthers(String number) {
        try {
            tries.open(number).ifPresent(this::close);
        } catch (OrderProblemException silent) {
            LOG.warn("order {} is paid, another payment of it is still open", number);
        }
    }

    /** The page of an order. */
    static String page(String number) {
        return "/my/orders/" + number;
    }
}
