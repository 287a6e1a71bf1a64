package org.tidemark.server.trade.purchases.model;

import java.util.List;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.trade.purchases.model.Effect.Kind;
import org.tidemark.server.trade.purchases.model.NotNowException.Why;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Back;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.DecideRefund;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.GiveAllBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.GiveBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.MoneyCame;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.RefundSettled;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.ReversalRefused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Reversed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.SentBack;

/** How money goes back, before the settlement and after it. */
final class BackRules {

    void giveBack(Change change, GiveBack give) {
        if (give.backs().isEmpty() || change.now().refund(give.refundId()).isPresent()) {
            throw new NotNowException(Why.AMOUNT, change.now(), give);
        }
        Parts total = Parts.NONE;
        for (Back back : give.backs()) {
            total = total.plus(takeBack(change, give, back));
        }
        plan(change, give.refundId(), give.reference(), total, give.who(), give.reason());
        if (change.now().left().amountFen() == 0) {
            end(change, give.who(), give.reason());
        }
    }

    private static Parts takeBack(Change change, GiveBack give, Back back) {
        PurchaseLine line =
                change.now()
                        .line(back.line())
                        .orElseThrow(() -> new NotNowException(Why.UNKNOWN, change.now(), give));
        if (back.amountFen() <= 0
                || back.amountFen() > line.leftFen()
                || back.pieces() < 0
                || back.pieces() > line.quantityLeft()) {
            throw new NotNowException(Why.AMOUNT, change.now(), give);
        }
        Parts part = line.left().refund(back.amountFen(), line.coinsPpm());
        change.lines(one -> one.line() == back.line() ? one.without(part, back.pieces()) : one);
        lower(change, give.refundId(), back.line(), HoldAsset.COINS, part.coinsFen());
        lower(change, give.refundId(), back.line(), HoldAsset.MONEY, part.walletFen());
        return part;
    }

    /** The part of a line that goes back frees its own part of the line's hold. */
    private static void lower(
            Change change, String refundId, int line, HoldAsset asset, long byFen) {
        if (byFen == 0) {
            return;
        }
        Hold hold =
                change.livingHold(line, asset)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "line "
                                                + line
                                                + " of "
                                                + change.now().number()
                                                + " holds nothing"));
        if (hold.amountFen() == byFen) {
            change.hold(hold.id(), one -> one.with(Hold.State.DROPPED));
            change.effect(Kind.END_HOLD, hold.id());
        } else {
            change.hold(hold.id(), one -> one.lowered(byFen));
            change.effect(Effect.release(refundId, hold.id(), byFen));
        }
    }

    void giveAllBack(Change change, GiveAllBack all) {
        giveAll(change, all.refundId(), all.who(), all.reason());
    }

    /** All that is left of it, each source its own. */
    void giveAll(Change change, String refundId, String who, String reason) {
        List<Back> all =
                change.now().lines().stream()
                        .filter(line -> line.leftFen() > 0)
                        .map(line -> new Back(line.line(), line.quantityLeft(), line.leftFen()))
                        .toList();
        giveBack(change, new GiveBack(refundId, "", all, who, reason));
    }

    private static void end(Change change, String who, String reason) {
        PayRules.dropHolds(change);
        change.to(PurchaseState.CLOSED);
        change.endedNow();
        change.progress(Progress::over);
        change.step("closed", who, reason);
        change.effect(Effect.tell(Moment.CLOSED, ""));
    }

    private static void plan(
            Change change, String id, String reference, Parts parts, String who, String reason) {
        change.refund(
                new Refund(
                        id,
                        Refund.Kind.BEFORE,
                        reference,
                        parts.providerFen() > 0 ? change.now().progress().paidBy() : "",
                        Refund.State.PLANNED,
                        parts.amountFen(),
                        parts,
                        reason,
                        who,
                        change.at(),
                        "",
                        "",
                        List.of()));
        change.step("refund-planned", who, id);
        change.effect(Kind.SEND_BACK, id);
    }

    /** Whether that payment is known to have come. */
    static boolean known(Purchase purchase, MoneyCame money) {
        return purchase.attempt(money.attemptId())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "payment "
                                                + money.attemptId()
                                                + " is not of purchase "
                                                + purchase.number()))
                        .state()
                == Attempt.State.PAID;
    }

    /** A payment beside the one that counts, or too late, goes back by itself. */
    void stray(Change change, MoneyCame money) {
        if (known(change.now(), money)) {
            return;
        }
        change.attempt(money.attemptId(), Attempt.State.PAID);
        String id = money.attemptId() + "s";
        change.refund(
                new Refund(
                        id,
                        Refund.Kind.STRAY,
                        "",
                        money.attemptId(),
                        Refund.State.PLANNED,
                        money.amountFen(),
                        new Parts(money.amountFen(), 0, 0),
                        "paid twice or too late",
                        Step.PLATFORM,
                        change.at(),
                        "",
                        "",
                        List.of()));
        change.step("stray-payment", Step.PLATFORM, money.attemptId());
        change.effect(Kind.SEND_BACK, id);
    }

    void refundSettled(Change change, RefundSettled asked) {
        if (asked.amountFen() <= 0
                || asked.amountFen() > change.now().refundableFen()
                || change.now().refund(asked.refundId()).isPresent()) {
            throw new NotNowException(Why.AMOUNT, change.now(), asked);
        }
        change.refund(
                new Refund(
                        asked.refundId(),
                        Refund.Kind.AFTER,
                        "",
                        change.now().progress().paidBy(),
                        asked.decided() ? Refund.State.PLANNED : Refund.State.ASKED,
                        asked.amountFen(),
                        Parts.NONE,
                        asked.reason(),
                        asked.who(),
                        change.at(),
                        asked.decided() ? asked.who() : "",
                        "",
                        List.of()));
        if (asked.decided()) {
            change.step("refund-planned", asked.who(), asked.refundId());
            change.effect(Kind.REVERSE, asked.refundId());
        } else {
            change.step("refund-asked", asked.who(), asked.refundId());
        }
    }

    void decide(Change change, DecideRefund decision) {
        Refund refund =
                change.now()
                        .refund(decision.refundId())
                        .orElseThrow(
                                () -> new NotNowException(Why.UNKNOWN, change.now(), decision));
        if (refund.state() != Refund.State.ASKED) {
            throw new NotNowException(Why.STATE, change.now(), decision);
        }
        Refund.State to = decision.yes() ? Refund.State.PLANNED : Refund.State.DECLINED;
        change.refund(refund.id(), one -> one.with(to, decision.who(), decision.note()));
        change.step(
                decision.yes() ? "refund-planned" : "refund-declined", decision.who(), refund.id());
        if (decision.yes()) {
            change.effect(Kind.REVERSE, refund.id());
        }
    }

    void reversed(Change change, Reversed reversed) {
        if (planned(change, reversed.refundId())) {
            change.refund(
                    reversed.refundId(), one -> one.reversed(reversed.parts(), reversed.cuts()));
            change.effect(Kind.SEND_BACK, reversed.refundId());
        }
    }

    void reversalRefused(Change change, ReversalRefused refused) {
        if (planned(change, refused.refundId())) {
            change.refund(
                    refused.refundId(), one -> one.with(Refund.State.REFUSED, "", refused.why()));
            change.step("refund-refused", Step.PLATFORM, refused.why());
        }
    }

    private static boolean planned(Change change, String refundId) {
        return change.now()
                .refund(refundId)
                .filter(refund -> refund.state() == Refund.State.PLANNED)
                .isPresent();
    }

    void sentBack(Change change, SentBack sent) {
        Refund.State state = change.now().refund(sent.refundId()).map(Refund::state).orElseThrow();
        if (state == Refund.State.PLANNED || state == Refund.State.REVERSED) {
            change.refund(sent.refundId(), one -> one.with(Refund.State.DONE, "", ""));
            change.step("refunded", Step.PLATFORM, sent.refundId());
            change.effect(Effect.tell(Moment.REFUNDED, sent.refundId()));
        }
    }
}
