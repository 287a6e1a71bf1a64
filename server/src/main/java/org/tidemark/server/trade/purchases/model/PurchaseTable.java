package org.tidemark.server.trade.purchases.model;

import static org.tidemark.server.trade.purchases.model.PurchaseState.CLOSED;
import static org.tidemark.server.trade.purchases.model.PurchaseState.CLOSING;
import static org.tidemark.server.trade.purchases.model.PurchaseState.COVERING;
import static org.tidemark.server.trade.purchases.model.PurchaseState.HELD;
import static org.tidemark.server.trade.purchases.model.PurchaseState.OPEN;
import static org.tidemark.server.trade.purchases.model.PurchaseState.PAID;
import static org.tidemark.server.trade.purchases.model.PurchaseState.PLACED;
import static org.tidemark.server.trade.purchases.model.PurchaseState.REFUSED;
import static org.tidemark.server.trade.purchases.model.PurchaseState.SCREENING;
import static org.tidemark.server.trade.purchases.model.PurchaseState.SETTLED;
import static org.tidemark.server.trade.purchases.model.PurchaseState.SETTLING;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.server.trade.purchases.model.NotNowException.Why;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Again;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.AttemptClosed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.AttemptDisputed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Cancel;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.DecideRefund;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.GiveAllBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.GiveBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HandOver;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HeldBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldEnded;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldPlaced;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.HoldRefused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.MoneyCame;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Passed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Pay;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.RefundSettled;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Refused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Rejected;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Released;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.ReversalRefused;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Reversed;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.SentBack;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Settle;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.Settled;
import org.tidemark.server.trade.purchases.model.PurchaseEvent.TimeOver;

/**
 * The one table of purchases: for each state and event the rule that says what follows, and the
 * states that may. What is not declared is refused where somebody asks for it, and passed over
 * where the world tells of it too late or twice.
 */
final class PurchaseTable {

    /** The table that counts. */
    static final PurchaseTable TABLE = new PurchaseTable(PaidRule.HELD_BY_THE_LEDGER);

    /** A rule: changes the purchase, and says which effects follow. */
    @FunctionalInterface
    interface Rule<E extends PurchaseEvent> {
        void apply(Change change, E event);
    }

    /** One entry. */
    record Cell(
            PurchaseState state,
            Class<? extends PurchaseEvent> event,
            Rule<PurchaseEvent> rule,
            Set<PurchaseState> follow) {}

    private final Map<PurchaseState, Map<Class<? extends PurchaseEvent>, Cell>> cells =
            new EnumMap<>(PurchaseState.class);

    PurchaseTable(PaidRule paidRule) {
        BackRules back = new BackRules();
        SettleRules settle = new SettleRules(back);
        PayRules pay = new PayRules(paidRule, settle, back);
        declarePaying(pay);
        declareSettling(settle);
        declareGivingBack(back);
        declareLateWord(back);
    }

    private void declarePaying(PayRules pay) {
        // What follows "paid" depends on the kind: a till's purchase settles at once.
        Set<PurchaseState> paid = EnumSet.of(PAID, SCREENING, SETTLING);
        in(PLACED).on(Pay.class, pay::cover, with(paid, COVERING, OPEN));
        in(PLACED).on(Cancel.class, pay::cancel, EnumSet.of(CLOSED));
        in(PLACED).on(TimeOver.class, pay::timeOver, EnumSet.of(CLOSED));

        in(COVERING).on(Pay.class, pay::payWhileCovering, EnumSet.of(COVERING));
        in(COVERING).on(HoldPlaced.class, pay::holdPlaced, with(paid, COVERING, OPEN));
        in(COVERING).on(HoldRefused.class, pay::holdRefused, EnumSet.of(OPEN, CLOSED));
        in(COVERING).on(Cancel.class, pay::cancel, EnumSet.of(CLOSED));
        in(COVERING).on(TimeOver.class, pay::timeOver, EnumSet.of(CLOSED));

        in(OPEN).on(Pay.class, pay::pay, EnumSet.of(OPEN));
        in(OPEN).on(MoneyCame.class, pay::moneyCame, with(paid, OPEN));
        in(OPEN).on(AttemptClosed.class, pay::attemptClosed, EnumSet.of(OPEN));
        in(OPEN).on(AttemptDisputed.class, PayRules::attemptDisputed, EnumSet.of(OPEN));
        in(OPEN).on(Cancel.class, pay::cancel, EnumSet.of(CLOSING, CLOSED));
        in(OPEN).on(TimeOver.class, pay::timeOver, EnumSet.of(CLOSING, CLOSED));

        in(CLOSING).on(MoneyCame.class, pay::moneyCame, with(paid, CLOSING));
        in(CLOSING)
                .on(
                        AttemptClosed.class,
                        pay::attemptClosedWhileClosing,
                        EnumSet.of(CLOSING, CLOSED));
        in(CLOSING).on(AttemptDisputed.class, PayRules::attemptDisputed, EnumSet.of(CLOSING));
        in(CLOSING).on(Cancel.class, pay::cancel, EnumSet.of(CLOSING, CLOSED));
        in(CLOSED).on(MoneyCame.class, pay::moneyCameLate, with(paid, CLOSED));
    }

    private void declareSettling(SettleRules settle) {
        in(PAID).on(HandOver.class, settle::handOver, EnumSet.of(PAID));
        in(PAID).on(Settle.class, settle::settle, EnumSet.of(SCREENING, SETTLING));
        in(SCREENING).on(Passed.class, settle::passed, EnumSet.of(SETTLING));
        in(SCREENING).on(HeldBack.class, settle::held, EnumSet.of(HELD));
        in(HELD).on(Released.class, settle::released, EnumSet.of(SETTLING));
        for (PurchaseState looked : List.of(SCREENING, HELD)) {
            in(looked).on(Rejected.class, settle::rejected, EnumSet.of(REFUSED, CLOSED));
        }
        in(SETTLING).on(Settled.class, settle::settled, EnumSet.of(SETTLED));
        in(SETTLING).on(Refused.class, settle::refused, EnumSet.of(REFUSED, CLOSED));
        in(REFUSED).on(Again.class, settle::again, EnumSet.of(SETTLING));
    }

    private void declareGivingBack(BackRules back) {
        for (PurchaseState state : List.of(PAID, HELD, REFUSED)) {
            in(state).on(GiveBack.class, back::giveBack, EnumSet.of(state, CLOSED));
            in(state).on(GiveAllBack.class, back::giveAllBack, EnumSet.of(CLOSED));
        }
        in(SETTLED).on(RefundSettled.class, back::refundSettled, EnumSet.of(SETTLED));
        in(SETTLED).on(DecideRefund.class, back::decide, EnumSet.of(SETTLED));
        in(SETTLED).on(Reversed.class, back::reversed, EnumSet.of(SETTLED));
        in(SETTLED).on(ReversalRefused.class, back::reversalRefused, EnumSet.of(SETTLED));
    }

    /** What may be heard of at any time, because the world answers when it likes. */
    private void declareLateWord(BackRules back) {
        for (PurchaseState state : PurchaseState.values()) {
            in(state).unlessDeclared(MoneyCame.class, back::stray);
            in(state)
                    .unlessDeclared(
                            AttemptClosed.class,
                            (change, closed) ->
                                    change.attempt(closed.attemptId(), Attempt.State.CLOSED));
            in(state).unlessDeclared(AttemptDisputed.class, PayRules::attemptDisputed);
            in(state).unlessDeclared(HoldPlaced.class, (change, placed) -> {});
            in(state)
                    .unlessDeclared(
                            HoldRefused.class,
                            (change, refused) -> PayRules.ended(change, refused.holdId()));
            in(state)
                    .on(
                            HoldEnded.class,
                            (change, ended) -> PayRules.ended(change, ended.holdId()),
                            EnumSet.of(state));
            in(state).on(SentBack.class, back::sentBack, EnumSet.of(state));
        }
    }

    Transition on(Purchase purchase, PurchaseEvent event, OffsetDateTime at) {
        Cell cell = cells.getOrDefault(purchase.state(), Map.of()).get(event.getClass());
        if (cell == null) {
            if (event instanceof PurchaseEvent.Request) {
                throw new NotNowException(Why.STATE, purchase, event);
            }
            return Transition.none(purchase);
        }
        Change change = new Change(purchase, at);
        cell.rule().apply(change, event);
        Transition transition = change.transition();
        if (!cell.follow().contains(transition.after().state())) {
            throw new IllegalStateException(
                    "purchase %s became %s by %s, which the table does not declare from %s"
                            .formatted(
                                    purchase.number(),
                                    transition.after().state(),
                                    event.getClass().getSimpleName(),
                                    purchase.state()));
        }
        return transition;
    }

    /** All that is declared, state by state. */
    List<Cell> all() {
        List<Cell> all = new ArrayList<>();
        cells.values().forEach(row -> all.addAll(row.values()));
        return all;
    }

    private Row in(PurchaseState state) {
        return new Row(state);
    }

    private static Set<PurchaseState> with(Set<PurchaseState> some, PurchaseState... more) {
        EnumSet<PurchaseState> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Declares the entries of a state. */
    private final class Row {

        private final PurchaseState state;

        Row(PurchaseState state) {
            this.state = state;
        }

        <E extends PurchaseEvent> void on(Class<E> event, Rule<E> rule, Set<PurchaseState> follow) {
            Cell cell =
                    new Cell(
                            state,
                            event,
                            (change, any) -> rule.apply(change, event.cast(any)),
                            Set.copyOf(follow));
            if (row().put(event, cell) != null) {
                throw new IllegalStateException(event + " is declared twice in " + state);
            }
        }

        <E extends PurchaseEvent> void unlessDeclared(Class<E> event, Rule<E> rule) {
            if (!row().containsKey(event)) {
                on(event, rule, EnumSet.of(state));
            }
        }

        private Map<Class<? extends PurchaseEvent>, Cell> row() {
            return cells.computeIfAbsent(state, any -> new LinkedHashMap<>());
        }
    }
}
