package org.tidemark.server.trade.purchases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.trade.purchases.model.Effect.Kind;
import org.tidemark.server.trade.purchases.model.Progress.Refusal;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.AttemptClosed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.AttemptDisputed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Cancel;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldPlaced;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldRefused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.MoneyCame;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Pay;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.TimeOver;

/** How a purchase comes to be paid, or is closed unpaid. */
final class PayRules {

    private static final String DISPUTED = "disputed-payment ";

    private final PaidRule rule;
    private final SettleRules settle;
    private final BackRules back;

    PayRules(PaidRule rule, SettleRules settle, BackRules back) {
        this.rule = rule;
        this.settle = settle;
        this.back = back;
    }

    /** First the ledger sets the parts aside; nobody outside is asked before. */
    void cover(Change change, Pay pay) {
        change.progress(progress -> progress.choosing(pay.provider()));
        List<Hold> holds = new ArrayList<>(change.now().holds());
        holds.forEach(made -> change.effect(Kind.ADOPT, made.id()));
        int before = holds.size();
        for (PurchaseLine line : change.now().lines()) {
            want(change, holds, line.line(), HoldAsset.COINS, line.left().coinsFen());
            want(change, holds, line.line(), HoldAsset.MONEY, line.left().walletFen());
        }
        change.holds(holds);
        holds.subList(before, holds.size()).forEach(hold -> change.effect(Kind.HOLD, hold.id()));
        change.to(PurchaseState.COVERING);
        countIfCovered(change);
    }

    private static void want(
            Change change, List<Hold> holds, int line, HoldAsset asset, long amountFen) {
        boolean made =
                holds.stream().anyMatch(hold -> hold.line() == line && hold.asset() == asset);
        if (amountFen > 0 && !made) {
            String id = change.now().number().holdId(line, asset);
            holds.add(new Hold(id, line, asset, amountFen, Hold.State.WANTED));
        }
    }

    /** The ledger is being asked already. */
    void payWhileCovering(Change change, Pay pay) {
        change.progress(progress -> progress.choosing(pay.provider()));
    }

    void holdPlaced(Change change, HoldPlaced placed) {
        change.hold(
                placed.holdId(),
                hold -> hold.state() == Hold.State.WANTED ? hold.with(Hold.State.PLACED) : hold);
        countIfCovered(change);
    }

    /** The one decision that a purchase is covered, and with that whether it is paid. */
    private void countIfCovered(Change change) {
        if (!rule.covers(change.now())) {
            return;
        }
        if (change.now().left().providerFen() == 0) {
            paid(change, "");
        } else {
            change.to(PurchaseState.OPEN);
            askChosen(change);
        }
    }

    void holdRefused(Change change, HoldRefused refused) {
        ended(change, refused.holdId());
        switch (change.now().kind().uncovered()) {
            case ALL_OUTSIDE -> {
                dropHolds(change);
                change.lines(PurchaseLine::outside);
                change.progress(progress -> progress.choosing(""));
                change.step("not-covered", Step.PLATFORM, refused.why());
                change.to(PurchaseState.OPEN);
            }
            case CLOSES -> {
                change.progress(progress ->
                        progress.refused(new Refusal(Refusal.By.LEDGER, refused.why())));
                close(change, Step.PLATFORM, refused.why());
            }
        }
    }

    /** A hold that was dropped while the ledger was asked, and was refused: there is none. */
    static void ended(Change change, String holdId) {
        change.hold(holdId, hold -> hold.with(Hold.State.ENDED));
    }

    void pay(Change change, Pay pay) {
        Optional<Attempt> open = change.now().openAttempt();
        if (open.isEmpty()) {
            change.progress(progress -> progress.choosing(pay.provider()));
            askChosen(change);
        } else if (open.get().provider().equals(pay.provider())) {
            change.effect(Kind.ASK, open.get().id());
        } else {
            change.progress(progress -> progress.choosing(pay.provider()));
            change.effect(Kind.CANCEL, open.get().id());
        }
    }

    private static void askChosen(Change change) {
        String provider = change.now().progress().chosen();
        if (provider.isEmpty()) {
            return;
        }
        String id = change.now().number().attemptId(change.now().attempts().size() + 1);
        change.attempt(
                new Attempt(id, provider, change.now().left().providerFen(), Attempt.State.OPEN));
        change.progress(progress -> progress.choosing(""));
        change.effect(Kind.ASK, id);
    }

    void attemptClosed(Change change, AttemptClosed closed) {
        change.attempt(closed.attemptId(), Attempt.State.CLOSED);
        if (change.now().openAttempt().isEmpty()) {
            askChosen(change);
        }
    }

    void attemptClosedWhileClosing(Change change, AttemptClosed closed) {
        change.attempt(closed.attemptId(), Attempt.State.CLOSED);
        if (change.now().openAttempt().isEmpty() && !change.now().disputed()) {
            close(change, Step.PLATFORM, "");
        }
    }

    static void attemptDisputed(Change change, AttemptDisputed disputed) {
        change.attempt(disputed.attemptId(), Attempt.State.DISPUTED);
        change.progress(progress -> progress.troubled(DISPUTED + disputed.attemptId()));
        change.step("trouble", Step.PLATFORM, DISPUTED + disputed.attemptId());
    }

    void moneyCame(Change change, MoneyCame money) {
        Purchase now = change.now();
        if (BackRules.known(now, money)) {
            return;
        }
        if (rule.covers(now) && now.left().providerFen() == money.amountFen()) {
            change.attempt(money.attemptId(), Attempt.State.PAID);
            paid(change, money.attemptId());
        } else {
            back.stray(change, money);
        }
    }

    /** A till's buyer is there and has paid; a parcel's goods are promised to others by now. */
    void moneyCameLate(Change change, MoneyCame money) {
        Purchase now = change.now();
        if (BackRules.known(now, money)) {
            return;
        }
        boolean neverPaid =
                now.times().paidAt() == null && now.progress().refusal().by() == Refusal.By.NOBODY;
        if (now.kind().lateMoney() == PurchaseKind.LateMoney.SETTLES
                && neverPaid
                && now.paid().providerFen() == money.amountFen()
                && now.totalFen() == money.amountFen()) {
            change.attempt(money.attemptId(), Attempt.State.PAID);
            paid(change, money.attemptId());
        } else {
            back.stray(change, money);
        }
    }

    private void paid(Change change, String attemptId) {
        change.to(PurchaseState.PAID);
        change.paidNow();
        change.progress(progress -> progress.paid(attemptId));
        change.step("paid", Step.PLATFORM, attemptId);
        // Whatever else is open is ended, so that nobody pays twice unawares.
        change.now().openAttempt().ifPresent(open -> change.effect(Kind.CANCEL, open.id()));
        change.effect(Effect.tell(Moment.PAID, ""));
        if (change.now().kind().settles() == PurchaseKind.Settles.WHEN_PAID) {
            settle.begin(change);
        }
    }

    void cancel(Change change, Cancel cancel) {
        endUnpaid(change, cancel.who(), cancel.reason());
    }

    void timeOver(Change change, TimeOver over) {
        endUnpaid(change, Step.PLATFORM, "");
    }

    /** An open payment is ended first, and counts where it was paid meanwhile. */
    private void endUnpaid(Change change, String who, String reason) {
        Optional<Attempt> open = change.now().openAttempt();
        boolean personSays = Step.isStaff(who);
        if (open.isPresent()) {
            change.to(PurchaseState.CLOSING);
            change.notDue();
            change.progress(progress -> progress.choosing(""));
            change.effect(Kind.CANCEL, open.get().id());
        } else if (change.now().disputed() && !personSays) {
            // Money has come, but not what was asked for: a person decides.
            change.to(PurchaseState.CLOSING);
            change.notDue();
        } else {
            close(change, who, reason);
        }
    }

    private static void close(Change change, String who, String reason) {
        dropHolds(change);
        change.to(PurchaseState.CLOSED);
        change.endedNow();
        change.progress(Progress::over);
        change.step("closed", who, reason);
        change.effect(Effect.tell(Moment.CLOSED, ""));
    }

    static void dropHolds(Change change) {
        for (Hold hold : change.now().holds()) {
            if (hold.state() == Hold.State.WANTED || hold.state() == Hold.State.PLACED) {
                change.hold(hold.id(), one -> one.with(Hold.State.DROPPED));
                change.effect(Kind.END_HOLD, hold.id());
            }
        }
    }
}
