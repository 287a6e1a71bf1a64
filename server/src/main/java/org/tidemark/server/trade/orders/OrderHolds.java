package org.tidemark.server.trade.orders;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.holds.HeldAsset;
import org.tidemark.server.kernel.holds.Holds;
import org.tidemark.server.trade.orders.HoldStore.OrderHold;
import org.tidemark.server.trade.orders.HoldStore.State;

/**
 * Sets the coins and wallet parts of orders aside, a hold for each line and source, so that a line
 * that goes back frees its own. What is wanted is written down before the ledger hears of it.
 */
@Component
class OrderHolds {

    private final HoldStore store;
    private final Holds holds;

    OrderHolds(HoldStore store, Holds holds) {
        this.store = store;
        this.holds = holds;
    }

    /** Makes all that an order still wants; false where the ledger refuses one. */
    boolean place(ShopOrder order) {
        for (OrderLine line : order.lines()) {
            want(order.number(), line.line(), HeldAsset.COINS, line.left().coinsFen());
            want(order.number(), line.line(), HeldAsset.MONEY, line.left().walletFen());
        }
        for (OrderHold hold : store.of(order.number())) {
            if (hold.state() == State.WANTED && !place(order.memberId(), hold)) {
                return false;
            }
        }
        return true;
    }

    private void want(String number, int line, HeldAsset asset, long amountFen) {
        if (amountFen > 0) {
            store.want(name(number, line, asset, 1), number, line, asset, amountFen, "");
        }
    }

    private boolean place(String member, OrderHold hold) {
        if (!holds.place(member, hold.holdId(), hold.asset(), hold.amountFen()).held()) {
            store.move(hold.holdId(), State.WANTED, State.ENDED);
            return false;
        }
        store.move(hold.holdId(), State.WANTED, State.PLACED);
        return true;
    }

    /**
     * Plans that a line holds less from now on; part of the transaction that changes the line.
     * {@link #tidy} does it.
     */
    void lower(String number, OrderLine line, Parts left) {
        lower(number, line.line(), HeldAsset.COINS, line.left().coinsFen(), left.coinsFen());
        lower(number, line.line(), HeldAsset.MONEY, line.left().walletFen(), left.walletFen());
    }

    private void lower(String number, int line, HeldAsset asset, long before, long after) {
        if (before == after) {
            return;
        }
        List<OrderHold> known =
                store.of(number).stream()
                        .filter(hold -> hold.line() == line && hold.asset() == asset)
                        .toList();
        OrderHold open =
                known.stream()
                        .filter(hold -> hold.state() == State.PLACED)
                        .findFirst()
                        .orElseThrow(() ->
                                new OrderProblemException(
                                        OrderProblem.STATE,
                                        "line " + line + " of " + number + " holds nothing"));
        store.move(open.holdId(), State.PLACED, State.DROPPED);
        if (after > 0) {
            String next = name(number, line, asset, known.size() + 1);
            store.want(next, number, line, asset, after, open.holdId());
        }
    }

    /** An order has no use for its holds any more; part of the transaction that says so. */
    void drop(String number) {
        store.dropAll(number);
    }

    /** Does in the ledger what was planned for the holds of an order; safe to repeat. */
    void tidy(String member, String number) {
        List<OrderHold> all = store.of(number);
        for (OrderHold hold : all) {
            if (hold.state() == State.DROPPED) {
                Optional<OrderHold> follower =
                        all.stream()
                                .filter(other -> other.replaces().equals(hold.holdId()))
                                .findFirst();
                if (follower.isPresent() && follower.get().state() == State.WANTED) {
                    replace(member, hold, follower.get());
                } else {
                    end(member, hold);
                }
            }
        }
    }

    /** One that was perhaps never made is made first: only then can it be ended for good. */
    private void end(String member, OrderHold hold) {
        if (holds.place(member, hold.holdId(), hold.asset(), hold.amountFen()).held()) {
            holds.end(hold.holdId());
        }
        store.move(hold.holdId(), State.DROPPED, State.ENDED);
    }

    private void replace(String member, OrderHold old, OrderHold next) {
        boolean held =
                holds.replace(member, old.holdId(), next.holdId(), next.asset(), next.amountFen())
                        .held();
        boolean first =
                held && holds.place(member, next.holdId(), next.asset(), next.amountFen()).held();
        if (held && !first) {
            store.rename(next.holdId(), Holds.second(next.holdId()));
        }
        String name = held && !first ? Holds.second(next.holdId()) : next.holdId();
        store.move(name, State.WANTED, held ? State.PLACED : State.ENDED);
        store.move(old.holdId(), State.DROPPED, State.ENDED);
    }

    /** Whether the ledger has all that an order wants, and nothing more. */
    boolean settled(String number) {
        return store.of(number).stream()
                .noneMatch(hold -> hold.state() == State.WANTED || hold.state() == State.DROPPED);
    }

    /** The names of the holds that an order's settlement uses. */
    List<String> names(String number) {
        return store.of(number).stream()
                .filter(hold -> hold.state() == State.PLACED)
                .map(OrderHold::holdId)
                .toList();
    }

    /** The settlement has used them. */
    void used(String number) {
        store.used(number);
    }

    /** Orders whose holds are not yet as they were planned. */
    List<String> toTidy(int limit) {
        return store.toTidy(limit);
    }

    private static String name(String number, int line, HeldAsset asset, int version) {
        return number + "-" + line + (asset == HeldAsset.COINS ? "-c" : "-w") + version;
    }
}
