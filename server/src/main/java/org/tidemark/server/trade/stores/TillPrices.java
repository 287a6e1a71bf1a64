package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.coupons.CouponChoice;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceSteps;
import org.tidemark.server.trade.purchases.pricing.Pricing;
import org.tidemark.server.trade.stores.conditions.OwnTakes;

/** What a sum that was entered at a till comes to: one line, which no coins pay. */
@Component
class TillPrices {

    private static final LocalizedText NONE = new LocalizedText("", "");

    private final PriceSteps prices;
    private final OwnTakes takes;
    private final Clock clock;

    TillPrices(PriceSteps prices, OwnTakes takes, Clock clock) {
        this.prices = prices;
        this.takes = takes;
        this.clock = clock;
    }

    /**
     * The price of a sum at a store's till, and what of it the store is owed. A coupon is the
     * operator's: the store is owed the same as without it, and never is more off than is left
     * beside that.
     *
     * @param coupon that the member has chosen, empty for none
     */
    Pricing of(StoreRecord store, String member, long amountFen, long walletFen, String coupon) {
        long supplyFen =
                coupon.isEmpty()
                        ? takes.supplyFen(store.id(), amountFen)
                        : takes.owedFen(store.id(), store.offer(), amountFen);
        PriceQuestion question =
                new PriceQuestion(
                        PurchaseKind.TILL,
                        member,
                        store.id(),
                        0,
                        OffsetDateTime.now(clock),
                        0,
                        walletFen,
                        coupon.isEmpty() ? Map.of() : Map.of(CouponChoice.NAME, coupon));
        return prices.of(
                Pricing.of(question)
                        .plus(
                                new Item("", store.name(), NONE, ""),
                                new Terms(store.offer(), 0, 0),
                                new Supply("", supplyFen),
                                1,
                                0,
                                amountFen));
    }
}
