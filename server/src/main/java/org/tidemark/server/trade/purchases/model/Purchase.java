package org.tidemark.server.trade.purchases.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.command.Command.HoldAsset;

/**
 * A purchase as it stands.
 *
 * @param discounts what steps of the pricing took off, for people to read
 * @param earnings what it earned, once it is settled
 */
public record Purchase(
        PurchaseNumber number,
        PurchaseKind kind,
        Origin origin,
        PurchaseState state,
        Times times,
        Progress progress,
        List<PurchaseLine> lines,
        List<Discount> discounts,
        List<Hold> holds,
        List<Attempt> attempts,
        List<Refund> refunds,
        List<Earning> earnings) {

    public Purchase {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        holds = List.copyOf(holds);
        attempts = List.copyOf(attempts);
        refunds = List.copyOf(refunds);
        earnings = List.copyOf(earnings);
    }

    /**
     * Where it comes from; never changes.
     *
     * @param submission of the form that placed it: the same form sent twice is one purchase
     * @param store empty for none
     * @param region a GB/T 2260 code, 0 for none
     * @param device empty where none is known
     */
    public record Origin(
            String submission, String buyer, String store, int region, String device) {}

    /**
     * When.
     *
     * @param dueAt until when it can be paid, null once that is over
     * @param paidAt null before
     * @param endedAt when it settled or was closed, null before
     */
    public record Times(
            OffsetDateTime placedAt,
            OffsetDateTime changedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime paidAt,
            @Nullable OffsetDateTime endedAt) {}

    /**
     * The same with a hold that was made for it before; it is looked at before it counts. It is the
     * purchase's from now on: nobody else ends it.
     */
    public Purchase adopting(Hold made) {
        if (state != PurchaseState.PLACED || made.state() != Hold.State.WANTED) {
            throw new IllegalArgumentException("purchase " + number + " is past adopting a hold");
        }
        return new Purchase(
                number,
                kind,
                origin,
                state,
                times,
                progress,
                lines,
                discounts,
                List.of(made),
                attempts,
                refunds,
                earnings);
    }

    /** One that was just placed; nothing was asked of anybody. */
    public static Purchase placed(
            PurchaseNumber number,
            PurchaseKind kind,
            Origin origin,
            OffsetDateTime at,
            OffsetDateTime dueAt,
            List<PurchaseLine> lines,
            List<Discount> discounts) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("purchase " + number + " is of nothing");
        }
        return new Purchase(
                number,
                kind,
                origin,
                PurchaseState.PLACED,
                new Times(at, at, dueAt, null, null),
                Progress.NONE,
                lines,
                discounts,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * What follows from an event: the table as a pure function.
     *
     * @throws NotNowException when somebody asks for what cannot be in this state
     */
    public Transition on(PurchaseEvent event, OffsetDateTime at) {
        return PurchaseTable.TABLE.on(this, event, at);
    }

    /** Who buys. */
    public String buyer() {
        return origin.buyer();
    }

    /** All of it by source, as agreed. */
    public Parts paid() {
        return lines.stream().map(PurchaseLine::paid).reduce(Parts.NONE, Parts::plus);
    }

    /** What has not gone back before the settlement, by source. */
    public Parts left() {
        return lines.stream().map(PurchaseLine::left).reduce(Parts.NONE, Parts::plus);
    }

    /** What it comes to, in fen. */
    public long totalFen() {
        return paid().amountFen();
    }

    /** What of a settled one is, or may be, refunded, in fen. */
    public long refundedFen() {
        return refunds.stream()
                .filter(refund -> refund.kind() == Refund.Kind.AFTER && refund.state().bound())
                .mapToLong(Refund::askedFen)
                .sum();
    }

    /** What of a settled one can still be refunded, in fen; 0 before. */
    public long refundableFen() {
        return state == PurchaseState.SETTLED ? left().amountFen() - refundedFen() : 0;
    }

    /** The goods without the freight. */
    public List<PurchaseLine> goods() {
        return lines.stream().filter(line -> !line.freight()).toList();
    }

    public Optional<PurchaseLine> line(int line) {
        return lines.stream().filter(one -> one.line() == line).findFirst();
    }

    public Optional<Hold> hold(String id) {
        return holds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Attempt> attempt(String id) {
        return attempts.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The payment that is open. */
    public Optional<Attempt> openAttempt() {
        return attempts.stream().filter(one -> one.state() == Attempt.State.OPEN).findFirst();
    }

    /** Whether another amount came than was asked for. */
    public boolean disputed() {
        return attempts.stream().anyMatch(one -> one.state() == Attempt.State.DISPUTED);
    }

    public Optional<Refund> refund(String id) {
        return refunds.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What the ledger has set aside for it of an asset, by its own word, in fen or hundredths. */
    public long heldFen(HoldAsset asset) {
        return holds.stream()
                .filter(hold -> hold.asset() == asset && hold.state() == Hold.State.PLACED)
                .mapToLong(Hold::amountFen)
                .sum();
    }

    /** The names of the holds that its settlement uses. */
    public List<String> heldBy() {
        return holds.stream()
                .filter(hold -> hold.state() == Hold.State.PLACED)
                .map(Hold::id)
                .toList();
    }

    /** The id of the command that settles it. */
    public String commandId() {
        return number.commandId(progress.settleTry());
    }

    /** The longest time from receipt until an offer of it may settle, in days. */
    public int settleDays() {
        return lines.stream().mapToInt(PurchaseLine::settleDays).max().orElse(0);
    }
}
