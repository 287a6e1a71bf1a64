package org.tidemark.server.trade.stores;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.holds.HeldAsset;
import org.tidemark.server.kernel.holds.Holds;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.Refunds;
import org.tidemark.server.trade.screening.Decision;
import org.tidemark.server.trade.screening.Screening;
import org.tidemark.server.trade.screening.Settlement;

/**
 * Brings a paid purchase into the ledger, or its money back. Every step may be taken again by
 * anybody: after a crash, by two threads, by a notice that comes twice.
 */
@Service
class TillSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(TillSettlement.class);

    private final TillBook orders;
    private final CommandDoor door;
    private final Screening screening;
    private final Holds holds;
    private final Payments payments;
    private final Refunds refunds;

    TillSettlement(
            TillBook orders,
            CommandDoor door,
            Screening screening,
            Holds holds,
            Payments payments,
            Refunds refunds) {
        this.orders = orders;
        this.door = door;
        this.screening = screening;
        this.holds = holds;
        this.payments = payments;
        this.refunds = refunds;
    }

    /** A provider's signed word that the whole of its part has come. */
    void received(Payment payment) {
        TillOrder order = orders.find(payment.paymentId()).orElseThrow();
        if (orders.move(order.number(), TillState.OPEN, TillState.PAID, "")) {
            settle(order.number());
            return;
        }
        // Late: what the wallet had set aside is free again, so only a purchase without it goes on.
        boolean goesOn = order.walletFen() == 0;
        if (orders.move(
                order.number(),
                TillState.CLOSED,
                goesOn ? TillState.PAID : TillState.RETURNING,
                goesOn ? "" : "late")) {
            finish(order.number());
        }
    }

    /** Goes on with a purchase from wherever it stands. */
    void finish(String number) {
        TillOrder order = orders.find(number).orElseThrow();
        switch (order.state()) {
            case OPEN -> close(order);
            case PAID -> settle(number);
            case RETURNING -> giveBack(order);
            case CLOSED, RETURNED -> free(order);
            case HELD, SETTLED -> {} // waits for a person; is done
        }
    }

    /** Asks the screening, then settles in the ledger, or holds, or gives back. */
    void settle(String number) {
        TillOrder order = orders.find(number).orElseThrow();
        if (order.state() != TillState.PAID) {
            return;
        }
        Decision decision =
                screening.beforeSettlement(
                        new Settlement(
                                Settlement.Kind.TILL,
                                order.number(),
                                order.member(),
                                order.storeId(),
                                order.amountFen(),
                                order.paidAt().orElseThrow().toInstant(),
                                order.device()));
        switch (decision.verdict()) {
            case PASS -> intoLedger(order);
            case HELD -> orders.move(number, TillState.PAID, TillState.HELD, "");
            case REJECTED -> giveBackInstead(order, TillState.PAID, "rejected");
        }
    }

    /** A person let it pass. */
    void released(String number) {
        orders.move(number, TillState.HELD, TillState.PAID, "");
        settle(number);
    }

    /** A person rejected it. */
    void rejected(String number, String reason) {
        giveBackInstead(orders.find(number).orElseThrow(), TillState.HELD, reason);
    }

    private void intoLedger(TillOrder order) {
        Reply reply =
                door.take("order", Command.Order.class, order.command(), Till.fields(order))
                        .await();
        if (reply.outcome() instanceof Outcome.Rejected rejected) {
            LOG.error(
                    "till order {} is paid but the ledger says {}: {}; the money goes back",
                    order.number(),
                    rejected.refusal().code(),
                    rejected.detail());
            giveBackInstead(order, TillState.PAID, rejected.refusal().code());
            return;
        }
        orders.settled(order.number(), bound(reply));
    }

    private static boolean bound(Reply reply) {
        return reply.recorded().map(RecordedOutcome::events).orElse(List.of()).stream()
                .anyMatch(event -> event.type().equals("sponsor-bound"));
    }

    private void giveBackInstead(TillOrder order, TillState from, String why) {
        orders.move(order.number(), from, TillState.RETURNING, why);
        finish(order.number());
    }

    /** Its time is over: ends it, unless the money has come after all. */
    private void close(TillOrder order) {
        if (order.providerFen() > 0 && known(order.number()).isPresent()) {
            if (payments.close(order.number()).state() == Payment.State.PAID) {
                return; // the listener has been told, or will be
            }
        }
        if (orders.move(order.number(), TillState.OPEN, TillState.CLOSED, "")) {
            free(order);
        }
    }

    /**
     * Frees the wallet part. Whether it was ever set aside is not known after a crash, so it is
     * asked for once more, which changes nothing if it was, and then ended.
     */
    private void free(TillOrder order) {
        if (order.holdOpen()) {
            if (holds.place(order.member(), order.hold(), HeldAsset.MONEY, order.walletFen())
                    .held()) {
                holds.end(order.hold());
            }
            orders.holdEnded(order.number());
        }
    }

    private void giveBack(TillOrder order) {
        free(order);
        if (order.providerFen() == 0) {
            orders.move(order.number(), TillState.RETURNING, TillState.RETURNED, order.note());
            return;
        }
        try {
            RefundStatus status =
                    refunds.send(
                            order.number(),
                            "b" + order.number(),
                            order.providerFen(),
                            "order " + order.number());
            if (status == RefundStatus.PENDING) {
                status = refunds.check("b" + order.number());
            }
            if (status == RefundStatus.DONE) {
                orders.move(order.number(), TillState.RETURNING, TillState.RETURNED, order.note());
            }
        } catch (PaymentProviderException away) {
            LOG.warn("the money of till order {} goes back later", order.number(), away);
        }
    }

    private Optional<Payment> known(String number) {
        try {
            return Optional.of(payments.find(number));
        } catch (PaymentRefusedException neverAsked) {
            return Optional.empty();
        }
    }
}
