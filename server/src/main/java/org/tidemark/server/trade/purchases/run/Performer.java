package org.tidemark.server.trade.purchases.run;

import java.util.Optional;
import org.tidemark.server.trade.purchases.model.Attempt;
import org.tidemark.server.trade.purchases.model.Effect;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.Refund;

/** Carries one effect out and says what came of it. Knows no database. */
public final class Performer {

    private final LedgerDesk ledger;
    private final ProviderDesk provider;
    private final HouseDesk house;

    public Performer(LedgerDesk ledger, ProviderDesk provider, HouseDesk house) {
        this.ledger = ledger;
        this.provider = provider;
        this.house = house;
    }

    /**
     * Does it; once more is harmless.
     *
     * @param purchase as it stands, or stood a moment ago
     * @return what is to be told to the table; empty where there is nothing to tell
     * @throws NotYetException where it has to be done again later
     */
    public Optional<PurchaseEvent> perform(Effect effect, Purchase purchase) {
        return switch (effect.kind()) {
            case HOLD -> Optional.of(hold(purchase, hold(purchase, effect.subject())));
            case ADOPT -> Optional.of(adopted(purchase, hold(purchase, effect.subject())));
            case END_HOLD -> {
                if (hold(purchase, effect.subject()).state() != Hold.State.ENDED) {
                    ledger.end(effect.subject());
                }
                yield Optional.of(new PurchaseEvent.HoldEnded(effect.subject()));
            }
            case RELEASE -> {
                ledger.release(
                        effect.second(),
                        effect.first() + "-" + effect.second(),
                        effect.amountFen());
                yield Optional.empty();
            }
            case ASK -> {
                Attempt attempt = purchase.attempt(effect.subject()).orElseThrow();
                yield attempt.state() == Attempt.State.OPEN
                        ? provider.ask(purchase, attempt)
                        : Optional.empty();
            }
            case CANCEL -> Optional.of(provider.cancel(effect.subject()));
            case SCREEN -> Optional.of(house.screen(purchase));
            case SUBMIT -> Optional.of(ledger.settle(LedgerOrders.order(purchase)));
            case REVERSE -> {
                Refund refund = purchase.refund(effect.subject()).orElseThrow();
                yield Optional.of(
                        ledger.reverse(
                                LedgerOrders.reverse(purchase, refund.id(), refund.askedFen()),
                                refund.id(),
                                purchase.buyer()));
            }
            case SEND_BACK -> {
                Refund refund = purchase.refund(effect.subject()).orElseThrow();
                if (refund.parts().providerFen() > 0) {
                    provider.sendBack(purchase, refund);
                }
                yield Optional.of(new PurchaseEvent.SentBack(refund.id()));
            }
            case TELL -> {
                house.tell(effect.moment(), purchase, effect.second());
                yield Optional.empty();
            }
        };
    }

    private PurchaseEvent hold(Purchase purchase, Hold hold) {
        return answer(hold, ledger.hold(purchase.buyer(), hold));
    }

    private PurchaseEvent adopted(Purchase purchase, Hold hold) {
        return answer(hold, ledger.adopt(purchase.buyer(), hold));
    }

    private static PurchaseEvent answer(Hold hold, Optional<String> refused) {
        return refused.<PurchaseEvent>map(why -> new PurchaseEvent.HoldRefused(hold.id(), why))
                .orElseGet(() -> new PurchaseEvent.HoldPlaced(hold.id()));
    }

    private static Hold hold(Purchase purchase, String id) {
        return purchase.hold(id).orElseThrow();
    }
}
