package org.tidemark.server.trade.stores;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.server.kernel.commands.BadRequestException;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.ledger.LedgerGateway;
import org.tidemark.server.kernel.ledger.Waiting;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.text.Wording;

/** Works out what a customer is shown before he pays. */
@Component
public class TillOffer {

    private static final String TRIAL = "till-preview";

    private final CommandDoor door;
    private final Quotes quotes;
    private final Disclosures disclosures;
    private final LedgerGateway ledger;

    TillOffer(CommandDoor door, Quotes quotes, Disclosures disclosures, LedgerGateway ledger) {
        this.door = door;
        this.quotes = quotes;
        this.disclosures = disclosures;
        this.ledger = ledger;
    }

    /**
     * What is shown before a payment.
     *
     * @param amountFen of the purchase, 0 where none is entered yet
     * @param quote what it would earn
     * @param disclosure what the buyer is told; empty where there is no quote
     * @param binds whether this purchase would make the owner the buyer's sponsor
     */
    public record Shown(
            long amountFen,
            Preview<OrderQuote> quote,
            Optional<ShownDisclosure> disclosure,
            boolean binds) {}

    /** Nothing to show yet, and why. */
    static Shown none(String hint) {
        return new Shown(0, Preview.none(hint), Optional.empty(), false);
    }

    /** What a purchase of that amount would earn the member, and what he is told. */
    Shown shown(StoreRecord store, String member, long amountFen, Wording wording) {
        try {
            var order =
                    door.read(
                            "order",
                            Command.Order.class,
                            TRIAL,
                            Till.fields(store.id(), member, store.offer(), amountFen));
            var seen = quotes.order(order);
            if (seen.value().outcome() instanceof Outcome.Rejected rejected) {
                return none(wording.say("refusal." + rejected.refusal().code()));
            }
            return new Shown(
                    amountFen,
                    new Preview<>(Optional.of(seen.value()), "", seen.seq()),
                    disclosures.show(store.offer(), amountFen, wording.language()),
                    binds(store.id(), member, store.offer()));
        } catch (BadRequestException bad) {
            return none(wording.say("stores.problem.amount"));
        } catch (LedgerException.Capacity full) {
            return none(wording.say("problem.beyond-capacity"));
        }
    }

    /** Whether the ledger would take such a purchase now: nobody pays for what it would refuse. */
    boolean acceptable(TillOrder order) {
        var fields = Till.fields(order.storeId(), order.member(), order.offer(), order.amountFen());
        return quotes.order(door.read("order", Command.Order.class, TRIAL, fields))
                .value()
                .outcome()
                .accepted();
    }

    /** What anybody may read about purchases here, with an example. */
    Optional<ShownDisclosure> example(StoreRecord store, long amountFen, Wording wording) {
        return disclosures.show(store.offer(), amountFen, wording.language());
    }

    /** SPEC 5.2 step 1. */
    private boolean binds(String store, String member, String offer) {
        return Waiting.on(ledger.read(view -> binds(view, store, member, offer))).value();
    }

    private static boolean binds(LedgerView view, String store, String member, String offer) {
        int buyer = view.memberIndex(member);
        int index = view.storeIndex(store);
        if (buyer < 0 || index < 0 || view.member(buyer).sponsor() >= 0 || !locks(view, offer)) {
            return false;
        }
        int each = view.store(index).owner();
        while (each >= 0) {
            if (each == buyer) {
                return false; // the owner himself, or one below the buyer
            }
            each = view.member(each).sponsor();
        }
        return true;
    }

    private static boolean locks(LedgerView view, String offer) {
        for (int p = 0; p < view.programmeCount(); p++) {
            boolean sells = view.plan(p).offers().stream().anyMatch(o -> o.id().equals(offer));
            if (sells) {
                return view.plan(p)
                        .block(StoreTerms.class)
                        .filter(StoreTerms::lockBuyers)
                        .isPresent();
            }
        }
        return false;
    }
}
