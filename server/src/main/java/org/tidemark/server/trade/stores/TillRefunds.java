package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedEvent.Posting;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.RefundStatus;
import org.tidemark.server.money.payments.Refunds;
import org.tidemark.server.web.site.Numbers;

/**
 * Refunds of settled purchases: reversed in the ledger first, which says to the fen what goes back
 * through the provider (SPEC 5.5), then sent.
 */
@Service
class TillRefunds {

    private static final Logger LOG = LoggerFactory.getLogger(TillRefunds.class);
    private static final String OUTSIDE = "external:payments";
    private static final int LONGEST_REASON = 60;

    private final TillBook orders;
    private final TillRefundBook book;
    private final CommandDoor door;
    private final Refunds refunds;
    private final Numbers numbers;
    private final TillProperties settings;
    private final Clock clock;

    TillRefunds(
            TillBook orders,
            TillRefundBook book,
            CommandDoor door,
            Refunds refunds,
            Numbers numbers,
            TillProperties settings,
            Clock clock) {
        this.orders = orders;
        this.book = book;
        this.door = door;
        this.refunds = refunds;
        this.numbers = numbers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the owner may refund so much of an order without staff. */
    boolean ownersOwn(TillOrder order, long amountFen) {
        LocalDate today = LocalDate.now(clock);
        return amountFen <= settings.ownerRefundFen()
                && order.settledAt().filter(at -> at.toLocalDate().equals(today)).isPresent();
    }

    /**
     * The owner refunds a part of an order, or asks staff to.
     *
     * @param order one of his store's
     * @return how it stands
     */
    TillRefund byOwner(TillOrder order, String amount, String reason, String owner) {
        long fen = check(order, amount, reason);
        RefundState state = ownersOwn(order, fen) ? RefundState.APPROVED : RefundState.ASKED;
        return enter(order, fen, reason, owner, state);
    }

    /** Staff refunds a part of an order. */
    TillRefund byStaff(TillOrder order, String amount, String reason, String staff) {
        return enter(order, check(order, amount, reason), reason, staff, RefundState.APPROVED);
    }

    private TillRefund enter(
            TillOrder order, long fen, String reason, String by, RefundState state) {
        String id = numbers.next("x");
        if (!book.enter(id, order.number(), fen, reason.strip(), by, state)) {
            throw new StoreRefusedException("stores.problem.refund");
        }
        finish(id);
        return book.find(id).orElseThrow();
    }

    private static long check(TillOrder order, String amount, String reason) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new StoreRefusedException("stores.problem.reason");
        }
        long fen =
                Yuan.fen(amount.strip())
                        .orElseThrow(() -> new StoreRefusedException("stores.problem.amount"));
        if (order.state() != TillState.SETTLED || fen <= 0 || fen > order.leftFen()) {
            throw new StoreRefusedException("stores.problem.refund");
        }
        return fen;
    }

    /** Staff says yes to what an owner asked for. */
    void approve(String id, String staff) {
        if (!book.approve(id, staff)) {
            throw new StoreRefusedException("stores.problem.state");
        }
        finish(id);
    }

    /** Staff says no. */
    void decline(String id, String staff, String note) {
        if (note.isBlank()) {
            throw new StoreRefusedException("stores.problem.note");
        }
        if (!book.drop(id, RefundState.ASKED, RefundState.DECLINED, staff, note.strip())) {
            throw new StoreRefusedException("stores.problem.state");
        }
    }

    /** Goes on with a refund from wherever it stands; gives whether it got on. */
    boolean finish(String id) {
        TillRefund refund = book.find(id).orElseThrow();
        boolean moved = false;
        if (refund.state() == RefundState.APPROVED) {
            moved = reverse(refund);
            refund = book.find(id).orElseThrow();
        }
        if (refund.state() == RefundState.REVERSED) {
            moved |= sendBack(refund);
        }
        return moved;
    }

    private boolean reverse(TillRefund refund) {
        Reply reply =
                door.take(
                                "reverse",
                                Command.Reverse.class,
                                "reverse-" + refund.id(),
                                Map.of(
                                        "order",
                                        TillOrder.command(refund.order()),
                                        "amount",
                                        Yuan.of(refund.amountFen())))
                        .await();
        if (reply.outcome() instanceof Outcome.Rejected rejected) {
            return book.drop(
                    refund.id(),
                    RefundState.APPROVED,
                    RefundState.REFUSED,
                    "",
                    rejected.refusal().code());
        }
        TillOrder order = orders.find(refund.order()).orElseThrow();
        return book.reversed(
                refund.id(),
                into(reply, OUTSIDE),
                Math.max(0, into(reply, "member:" + order.member())));
    }

    /** What the reversal itself moved there, in fen; what follows from it is another event. */
    private static long into(Reply reply, String account) {
        return reply.recorded().map(RecordedOutcome::events).orElse(List.of()).stream()
                .filter(event -> event.type().equals("order-reversed"))
                .map(RecordedEvent::postings)
                .flatMap(List::stream)
                .filter(posting ->
                        posting.account().equals(account) && posting.asset().equals("CNY"))
                .mapToLong(Posting::amount)
                .sum();
    }

    private boolean sendBack(TillRefund refund) {
        if (refund.backFen() == 0) {
            return book.done(refund.id());
        }
        try {
            RefundStatus status =
                    refunds.send(refund.order(), refund.id(), refund.backFen(), refund.reason());
            if (status == RefundStatus.PENDING) {
                status = refunds.check(refund.id());
            }
            return status == RefundStatus.DONE && book.done(refund.id());
        } catch (PaymentProviderException away) {
            LOG.warn("refund {} of {} is sent later", refund.id(), refund.order(), away);
            return false;
        }
    }
}
