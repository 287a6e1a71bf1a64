package org.tidemark.server.trade.purchases.model;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tidemark.engine.command.Command.HoldAsset;
import org.tidemark.server.trade.purchases.model.Purchase.Times;

/** A purchase while a rule of the table changes it; nobody else ever sees one. */
final class Change {

    private final OffsetDateTime at;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Purchase now;

    Change(Purchase from, OffsetDateTime at) {
        this.now = from;
        this.at = at;
    }

    Purchase now() {
        return now;
    }

    OffsetDateTime at() {
        return at;
    }

    Transition transition() {
        if (steps.isEmpty() && effects.isEmpty()) {
            return new Transition(now, effects, steps);
        }
        Times times = now.times();
        now =
                with(
                        now.state(),
                        new Times(
                                times.placedAt(),
                                at,
                                times.dueAt(),
                                times.paidAt(),
                                times.endedAt()),
                        now.progress());
        return new Transition(now, effects, steps);
    }

    void effect(Effect.Kind kind, String subject) {
        effects.add(Effect.of(kind, subject));
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void step(String what, String who, String note) {
        steps.add(new Step(what, who, note));
    }

    void to(PurchaseState state) {
        now = with(state, now.times(), now.progress());
    }

    void progress(UnaryOperator<Progress> change) {
        now = with(now.state(), now.times(), change.apply(now.progress()));
    }

    void notDue() {
        Times times = now.times();
        times(new Times(times.placedAt(), at, null, times.paidAt(), times.endedAt()));
    }

    void paidNow() {
        Times times = now.times();
        times(new Times(times.placedAt(), at, null, at, null));
    }

    void endedNow() {
        Times times = now.times();
        times(new Times(times.placedAt(), at, null, times.paidAt(), at));
    }

    private void times(Times times) {
        now = with(now.state(), times, now.progress());
    }

    private Purchase with(PurchaseState state, Times times, Progress progress) {
        return new Purchase(
                now.number(),
                now.kind(),
                now.origin(),
                state,
                times,
                progress,
                now.lines(),
                now.discounts(),
                now.holds(),
                now.attempts(),
                now.refunds(),
                now.earnings());
    }

    private void parts(
            List<PurchaseLine> lines,
            List<Hold> holds,
            List<Attempt> attempts,
            List<Refund> refunds,
            List<Earning> earnings) {
        now =
                new Purchase(
                        now.number(),
                        now.kind(),
                        now.origin(),
                        now.state(),
                        now.times(),
                        now.progress(),
                        lines,
                        now.discounts(),
                        holds,
                        attempts,
                        refunds,
                        earnings);
    }

    void lines(UnaryOperator<PurchaseLine> change) {
        parts(
                now.lines().stream().map(change).toList(),
                now.holds(),
                now.attempts(),
                now.refunds(),
                now.earnings());
    }

    void holds(List<Hold> holds) {
        parts(now.lines(), holds, now.attempts(), now.refunds(), now.earnings());
    }

    void hold(String id, UnaryOperator<Hold> change) {
        holds(
                now.holds().stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList());
    }

    void attempt(Attempt fresh) {
        List<Attempt> all = new ArrayList<>(now.attempts());
        all.add(fresh);
        parts(now.lines(), now.holds(), all, now.refunds(), now.earnings());
    }

    /** Notes how a payment stands; what was paid stays paid. */
    void attempt(String id, Attempt.State state) {
        parts(
                now.lines(),
                now.holds(),
                now.attempts().stream()
                        .map(one ->
                                one.id().equals(id) && one.state() != Attempt.State.PAID
                                        ? one.with(state)
                                        : one)
                        .toList(),
                now.refunds(),
                now.earnings());
    }

    void refund(Refund fresh) {
        List<Refund> all = new ArrayList<>(now.refunds());
        all.add(fresh);
        parts(now.lines(), now.holds(), now.attempts(), all, now.earnings());
    }

    void refund(String id, UnaryOperator<Refund> change) {
        parts(
                now.lines(),
                now.holds(),
                now.attempts(),
                now.refunds().stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList(),
                now.earnings());
    }

    void earned(List<Earning> earnings) {
        parts(now.lines(), now.holds(), now.attempts(), now.refunds(), earnings);
    }

    /** The hold of a line's part that is there or wanted. */
    Optional<Hold> livingHold(int line, HoldAsset asset) {
        return now.holds().stream()
                .filter(one -> one.line() == line && one.asset() == asset)
                .filter(one -> one.state() == Hold.State.PLACED || one.state() == Hold.State.WANTED)
                .findFirst();
    }
}
