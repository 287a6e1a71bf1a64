package org.tidemark.server.trade.purchases.model;

import org.tidemark.server.trade.purchases.model.Effect.Kind;
import org.tidemark.server.trade.purchases.model.NotNowException.Why;
import org.tidemark.server.trade.purchases.model.Progress.Refusal;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Again;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HandOver;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HeldBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Passed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Refused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Rejected;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Released;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Settle;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Settled;

/** How a paid purchase comes into the ledger, and what follows when it does not. */
final class SettleRules {

    private final BackRules back;

    SettleRules(BackRules back) {
        this.back = back;
    }

    void handOver(Change change, HandOver over) {
        change.progress(Progress::withGoodsGone);
        change.step("shipped", over.who(), over.note());
    }

    void settle(Change change, Settle asked) {
        begin(change);
    }

    /** From here on nothing of it goes back before it is settled, or refused. */
    void begin(Change change) {
        if (change.now().kind().screened()) {
            change.to(PurchaseState.SCREENING);
            change.effect(Kind.SCREEN, "");
        } else {
            intoLedger(change);
        }
    }

    private static void intoLedger(Change change) {
        change.to(PurchaseState.SETTLING);
        change.step("settling", Step.PLATFORM, "");
        change.effect(Kind.SUBMIT, change.now().commandId());
    }

    void passed(Change change, Passed passed) {
        intoLedger(change);
    }

    void held(Change change, HeldBack held) {
        change.to(PurchaseState.HELD);
        change.progress(progress -> progress.held(held.review()));
        change.step("held", Step.PLATFORM, held.review());
    }

    void released(Change change, Released released) {
        change.progress(progress -> progress.held(""));
        change.step("released", Step.PLATFORM, "");
        intoLedger(change);
    }

    void rejected(Change change, Rejected rejected) {
        refuse(change, new Refusal(Refusal.By.PERSON, rejected.reason()));
    }

    void refused(Change change, Refused refused) {
        refuse(change, new Refusal(Refusal.By.LEDGER, refused.why()));
    }

    /**
     * The one policy for what the ledger or a person refuses: where goods have left, a person
     * decides; where nothing has, the buyer gets his money back at once.
     */
    private void refuse(Change change, Refusal refusal) {
        change.progress(progress -> progress.refused(refusal));
        change.step("refused", Step.PLATFORM, refusal.why());
        if (change.now().progress().handedOver()) {
            change.to(PurchaseState.REFUSED);
        } else {
            back.giveAll(
                    change, change.now().number().refusedRefundId(), Step.PLATFORM, refusal.why());
        }
    }

    /** What a person has refused is not tried again. */
    void again(Change change, Again again) {
        if (change.now().progress().refusal().by() != Refusal.By.LEDGER) {
            throw new NotNowException(Why.STATE, change.now(), again);
        }
        change.progress(Progress::again);
        change.step("settle-again", again.who(), "");
        intoLedger(change);
    }

    void settled(Change change, Settled settled) {
        change.holds(
                change.now().holds().stream()
                        .map(hold ->
                                hold.state() == Hold.State.PLACED
                                        ? hold.with(Hold.State.ENDED)
                                        : hold)
                        .toList());
        change.earned(settled.earnings());
        String command = change.now().commandId();
        change.progress(progress -> progress.settled(command, settled.bound()));
        change.to(PurchaseState.SETTLED);
        change.endedNow();
        change.step("settled", Step.PLATFORM, "");
        change.effect(Effect.tell(Moment.SETTLED, ""));
    }
}
