package org.tidemark.server.trade.orders.delivery;

import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.OfferList;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** Adds the delivery of a parcel, where a tariff wants money for it and a plan has it on offer. */
@Component
class FreightStep implements PriceStep {

    /** The offer of the services programme that delivery is a line of. */
    static final String OFFER = "freight";

    private static final Item ITEM =
            new Item("", new LocalizedText("运费", "Delivery"), new LocalizedText("", ""), "");
    private static final int PROVINCE = 10_000;

    private final FreightStore tariffs;
    private final OfferList offers;

    FreightStep(FreightStore tariffs, OfferList offers) {
        this.tariffs = tariffs;
        this.offers = offers;
    }

    @Override
    public PriceStage stage() {
        return PriceStage.FREIGHT;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        if (pricing.question().kind() != PurchaseKind.SHOP) {
            return pricing;
        }
        long fee =
                tariffs.of(pricing.question().region() / PROVINCE)
                        .feeFen(pricing.goodsFen(), pricing.grams());
        Terms terms = fee > 0 ? offers.terms().get(OFFER) : null;
        return terms == null ? pricing : pricing.plus(ITEM, terms, Supply.UNKNOWN, 1, 0, fee);
    }
}
