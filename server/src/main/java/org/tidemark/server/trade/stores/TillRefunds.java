package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.trade.purchases.model.NotNowException;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.refunds.SettledRefunds;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.trade.purchases.store.PurchaseLists;
import org.tidemark.server.trade.purchases.store.PurchaseStore;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;

/** Who may refund how much of what a till has taken. */
@Service
class TillRefunds {

    private static final Problems TOO_MUCH = Problems.at("amount", "stores.problem.refund");
    private static final Problems OTHERWISE = Problems.whole("stores.problem.state");

    private final Purchases purchases;
    private final PurchaseStore store;
    private final PurchaseLists lists;
    private final Cashiers cashiers;
    private final NumberSeries numbers;
    private final SettledRefunds settled;
    private final TillProperties settings;
    private final Clock clock;

    TillRefunds(
            Purchases purchases,
            PurchaseStore store,
            PurchaseLists lists,
            Cashiers cashiers,
            NumberSeries numbers,
            SettledRefunds settled,
            TillProperties settings,
            Clock clock) {
        this.purchases = purchases;
        this.store = store;
        this.lists = lists;
        this.cashiers = cashiers;
        this.numbers = numbers;
        this.settled = settled;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether so much of an order is refunded without staff: of today's orders, and with what the
     * owner and his cashiers have refunded today in all no more than his limit.
     */
    boolean ownersOwn(TillOrder order, String owner, long amountFen) {
        LocalDate today = LocalDate.now(clock);
        OffsetDateTime since = today.atStartOfDay(clock.getZone()).toOffsetDateTime();
        long before =
                Stream.concat(Stream.of(owner), cashiers.everOf(owner).stream())
                        .mapToLong(who -> lists.refundedByFen(who, since))
                        .sum();
        return amountFen + before <= settings.ownerRefundFen()
                && order.settledAt().filter(at -> at.toLocalDate().equals(today)).isPresent();
    }

    /**
     * The owner refunds a part of an order, or asks staff to.
     *
     * @param order one of his store's
     * @return how it stands
     */
    TillRefund byOwner(TillOrder order, long fen, String reason, String owner) {
        return atTill(order, fen, reason, owner, owner);
    }

    /** The same by whoever stands at the till: the limit is the owner's, the act his own. */
    TillRefund atTill(TillOrder order, long fen, String reason, String owner, String who) {
        check(order.state(), order.leftFen(), fen).orRefuse();
        return enter(
                order,
                now -> {
                    store.lockBuyer(owner); // his limit is over all his orders
                    return ownersOwn(new TillOrder(now), owner, fen);
                },
                fen,
                reason,
                who);
    }

    /** Staff refunds a part of an order: alone within the sum of a day, else by two. */
    ApprovalAnswer byStaff(TillOrder order, long fen, String reason, String staff) {
        check(order.state(), order.leftFen(), fen).orRefuse();
        try {
            return settled.propose(order.purchase(), fen, reason, staff);
        } catch (NotNowException not) {
            throw new FormRefusedException(TOO_MUCH, not);
        }
    }

    /** Whether somebody may decide it alone; asked under the purchase's lock. */
    @FunctionalInterface
    private interface Alone {
        boolean may(Purchase now);
    }

    private TillRefund enter(TillOrder order, Alone alone, long fen, String reason, String by) {
        String id = numbers.next("x");
        try {
            Purchase after =
                    purchases.decide(
                            order.purchase().number(),
                            now ->
                                    Optional.of(
                                            new PurchaseEvent.RefundSettled(
                                                    id, fen, by, reason, alone.may(now))));
            return find(after, id);
        } catch (NotNowException not) {
            throw new FormRefusedException(TOO_MUCH, not);
        }
    }

    private static TillRefund find(Purchase purchase, String id) {
        return new TillRefund(new TillOrder(purchase), purchase.refund(id).orElseThrow());
    }

    /** Whether so much can be refunded of an order that stands so. */
    static Problems check(TillState state, long leftFen, long fen) {
        return state == TillState.SETTLED && fen > 0 && fen <= leftFen ? Problems.NONE : TOO_MUCH;
    }

    /** Staff says yes to what an owner asked for. */
    void approve(String id, String staff) {
        decide(id, new PurchaseEvent.DecideRefund(id, true, staff, ""));
    }

    /** Staff says no. */
    void decline(String id, String staff, String note) {
        decide(id, new PurchaseEvent.DecideRefund(id, false, staff, note));
    }

    private void decide(String id, PurchaseEvent.DecideRefund decision) {
        PurchaseNumber number =
                store.ofRefund(id).orElseThrow(() -> new FormRefusedException(OTHERWISE));
        try {
            purchases.happens(number, decision);
        } catch (NotNowException not) {
            throw new FormRefusedException(OTHERWISE, not);
        }
    }

    /** One that there is. */
    Optional<TillRefund> find(String id) {
        return store.ofRefund(id).flatMap(purchases::find).map(purchase -> find(purchase, id));
    }
}
