package org.tidemark.server.trade.coupons;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.catalogue.OwnPrice;
import org.tidemark.server.trade.catalogue.StoredSku;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What a piece costs a member of a level, by the very step that prices his order. */
@Component
class LevelPrices implements OwnPrice {

    private static final LocalizedText NO_TEXT = new LocalizedText("", "");

    private final LevelPriceStep step;
    private final Clock clock;

    LevelPrices(LevelPriceStep step, Clock clock) {
        this.step = step;
        this.clock = clock;
    }

    @Override
    public long ofFen(String memberId, StoredSku sku) {
        if (memberId.isEmpty()) {
            return sku.priceFen();
        }
        PriceQuestion question =
                new PriceQuestion(
                        PurchaseKind.SHOP, memberId, "", 0, OffsetDateTime.now(clock), 0, 0);
        return step.apply(
                        Pricing.of(question)
                                .plus(
                                        new Item(sku.skuId(), NO_TEXT, sku.variant(), ""),
                                        new Terms(sku.offerId(), 0, 0),
                                        new Supply(sku.supplier(), sku.supplyFen()),
                                        1,
                                        0,
                                        sku.priceFen()))
                .totalFen();
    }
}
