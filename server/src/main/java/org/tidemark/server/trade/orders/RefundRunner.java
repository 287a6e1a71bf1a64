package org.tidemark.server.trade.orders;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.Refunds;
import org.tidemark.server.trade.orders.Refund.State;

/**
 * Does what was planned to go back: in the ledger first, then through the provider. Each step has a
 * number of its own, so that a refund may be run again whenever it was interrupted.
 */
@Component
class RefundRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RefundRunner.class);
    private static final int DECIMALS = 2;

    private final OrderStore store;
    private final RefundStore refunds;
    private final ReturnStore returns;
    private final OrderHolds holds;
    private final Refunds desk;
    private final CommandDoor door;

    RefundRunner(
            OrderStore store,
            RefundStore refunds,
            ReturnStore returns,
            OrderHolds holds,
            Refunds desk,
            CommandDoor door) {
        this.store = store;
        this.refunds = refunds;
        this.returns = returns;
        this.holds = holds;
        this.desk = desk;
        this.door = door;
    }

    /** Runs one as far as it goes now; what is left is tried again later. */
    void run(String number) {
        Refund refund = refunds.find(number).orElseThrow();
        if (refund.state() != State.PLANNED) {
            return;
        }
        try {
            if (inLedger(refund)) {
                outside(refunds.find(number).orElseThrow());
            }
        } catch (PaymentProviderException | LedgerUnavailableException silent) {
            LOG.warn("refund {} is tried again later: {}", number, silent.getMessage());
            refunds.trouble(number, "not-answered " + silent.getMessage());
        } catch (PaymentRefusedException refused) {
            LOG.error("refund {} cannot be sent", number, refused);
            refunds.trouble(number, "not-sendable " + refused.getMessage());
        }
    }

    private boolean inLedger(Refund refund) {
        ShopOrder order = store.find(refund.orderNumber()).orElseThrow();
        return switch (refund.kind()) {
            case STRAY -> true;
            case BEFORE -> {
                holds.tidy(order.memberId(), order.number());
                yield true;
            }
            case AFTER -> refund.reversed() || reverse(refund, order);
        };
    }

    private boolean reverse(Refund refund, ShopOrder order) {
        var reply =
                door.take(
                                "reverse",
                                Command.Reverse.class,
                                "reverse-" + refund.number(),
                                Map.of(
                                        "order",
                                        order.ledgerOrder(),
                                        "amount",
                                        Decimals.format(refund.askedFen(), DECIMALS)))
                        .await();
        if (reply.outcome() instanceof Outcome.Rejected rejected) {
            String why = rejected.refusal().code() + " " + rejected.detail();
            store.together(() -> {
                if (refunds.end(refund.number(), State.REFUSED, why)) {
                    store.note(order.number(), "refund-refused", Step.PLATFORM, why);
                }
                return null;
            });
            return false;
        }
        Reversal reversal = Reversal.of(reply, order.memberId());
        store.together(() ->
                refunds.reversed(
                        refund.number(),
                        reversal.providerFen(),
                        reversal.coins(),
                        reversal.walletFen(),
                        reversal.cuts()));
        return true;
    }

    private void outside(Refund refund) {
        if (refund.providerFen() > 0) {
            RefundStatus status =
                    desk.send(
                            refund.paymentId(),
                            refund.number(),
                            refund.providerFen(),
                            refund.reason().isBlank() ? refund.orderNumber() : refund.reason());
            if (status == RefundStatus.FAILED) {
                refunds.trouble(refund.number(), "failed-at-provider");
                return;
            }
            if (status != RefundStatus.DONE) {
                refunds.trouble(refund.number(), "");
                return;
            }
        }
        done(refund);
    }

    private void done(Refund refund) {
        store.together(() -> {
            if (refunds.end(refund.number(), State.DONE, "")) {
                store.note(refund.orderNumber(), "refunded", Step.PLATFORM, refund.number());
                if (!refund.returnNumber().isEmpty()) {
                    returns.move(
                            refund.returnNumber(),
                            List.of(ReturnState.REFUNDING),
                            ReturnState.REFUNDED,
                            "",
                            Step.PLATFORM);
                }
            }
            return null;
        });
    }
}
