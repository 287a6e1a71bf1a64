package org.tidemark.server.trade.purchases.run;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.model.Transition;
import org.tidemark.server.trade.purchases.run.PurchaseProblemException.Problem;
import org.tidemark.server.trade.purchases.store.Kept;
import org.tidemark.server.trade.purchases.store.PurchaseLists;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/**
 * The front of the machine: places purchases, brings events to them, and carries out what follows.
 */
@Service
public class Purchases {

    private final PurchaseStore store;
    private final PurchaseLists lists;
    private final Runner runner;
    private final PurchaseProperties settings;

    Purchases(
            PurchaseStore store, PurchaseLists lists, Runner runner, PurchaseProperties settings) {
        this.store = store;
        this.lists = lists;
        this.runner = runner;
        this.settings = settings;
    }

    /**
     * Places a purchase, once a submission of a buyer: the same form sent again is the same one.
     *
     * @param withIt what its owner keeps of it, in the same transaction; not called the second time
     * @throws PurchaseProblemException where the buyer keeps too much waiting already
     * @throws org.tidemark.server.trade.purchases.store.NumberTakenException where another has the
     *     number
     */
    public Purchase place(NewPurchase wish, Consumer<Purchase> withIt) {
        return store.together(() -> {
            store.lockBuyer(wish.origin().buyer());
            Optional<Kept> before =
                    store.ofSubmission(wish.origin().submission(), wish.origin().buyer())
                            .flatMap(store::find);
            if (before.isPresent()) {
                return before.get().purchase();
            }
            if (wish.kind().placedByBuyer()) {
                checkRoom(wish);
            }
            Purchase fresh =
                    Purchase.placed(
                            wish.number(),
                            wish.kind(),
                            wish.origin(),
                            store.now(),
                            store.now().plus(wish.payWithin()),
                            wish.lines(),
                            wish.discounts());
            Purchase placed = wish.made().stream().findFirst().map(fresh::adopting).orElse(fresh);
            store.enter(placed);
            withIt.accept(placed);
            return placed;
        });
    }

    private void checkRoom(NewPurchase wish) {
        PurchaseLists.Waiting waiting = lists.waiting(wish.origin().buyer(), wish.kind());
        if (waiting.purchases() >= settings.mostUnpaid()) {
            throw new PurchaseProblemException(Problem.TOO_MANY_UNPAID, wish.origin().buyer());
        }
        if (waiting.pieces() + wish.pieces() > settings.mostPieces()) {
            throw new PurchaseProblemException(Problem.TOO_MANY_PIECES, wish.origin().buyer());
        }
    }

    public Optional<Purchase> find(PurchaseNumber number) {
        return store.find(number).map(Kept::purchase);
    }

    /**
     * Looks at a purchase that nobody else changes meanwhile, has its owner do what he does in the
     * same transaction, and brings the event that he wants to it; then carries out what follows.
     *
     * @param decision gives what shall happen, empty for nothing; what it throws undoes all
     * @return the purchase as it stands afterwards
     * @throws org.tidemark.server.trade.purchases.model.NotNowException where it cannot be
     */
    public Purchase decide(
            PurchaseNumber number, Function<Purchase, Optional<PurchaseEvent>> decision) {
        return decide(number, decision, after -> {});
    }

    /** The same, and its owner does something once it is written, in the same transaction. */
    public Purchase decide(
            PurchaseNumber number,
            Function<Purchase, Optional<PurchaseEvent>> decision,
            Consumer<Purchase> then) {
        Kept after =
                store.together(() -> {
                    Kept now = locked(number);
                    Optional<PurchaseEvent> event = decision.apply(now.purchase());
                    if (event.isEmpty()) {
                        return now;
                    }
                    Kept kept = keep(now, event.get());
                    then.accept(kept.purchase());
                    return kept;
                });
        return runner.run(after);
    }

    /**
     * The same as one of many in a transaction of the caller: they all happen or none does, and
     * what follows is carried out by the job that looks for what is left to do.
     */
    public void decideAmongOthers(
            PurchaseNumber number, Function<Purchase, Optional<PurchaseEvent>> decision) {
        store.together(() -> {
            Kept now = locked(number);
            return decision.apply(now.purchase()).map(event -> keep(now, event)).orElse(now);
        });
    }

    /** The purchase that this buyer's form has placed before. */
    public Optional<Purchase> ofSubmission(String submission, String buyer) {
        return store.ofSubmission(submission, buyer).flatMap(store::find).map(Kept::purchase);
    }

    private Kept keep(Kept now, PurchaseEvent event) {
        Transition transition = now.purchase().on(event, store.now());
        return store.keep(now, transition, 0);
    }

    private Kept locked(PurchaseNumber number) {
        return store.locked(number)
                .orElseThrow(() -> new PurchaseProblemException(Problem.UNKNOWN, number.text()));
    }

    /** Brings an event to a purchase and carries out what follows. */
    public Purchase happens(PurchaseNumber number, PurchaseEvent event) {
        return decide(number, purchase -> Optional.of(event));
    }

    /** Looks at a purchase that nobody else changes while its owner does what he does. */
    public <T> T within(PurchaseNumber number, Function<Purchase, T> work) {
        return store.together(() -> work.apply(locked(number).purchase()));
    }

    /** Tells people of something that its owner did with it. */
    public void note(PurchaseNumber number, String what, String who, String note) {
        store.note(number, new Step(what, who, note));
    }
}
