package org.tidemark.server.trade.purchases.pricing;

import java.time.DayOfWeek;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** The example of docs/guide/new-price-step.md, as it stands there. */
class TuesdayStep implements PriceStep {

    private static final String CODE = "tuesday";
    private static final LocalizedText TITLE = new LocalizedText("周二立减", "Tuesday");
    private static final long OFF_FEN = 300;

    @Override
    public PriceStage stage() {
        return PriceStage.COUPON;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        boolean tuesday = pricing.question().at().getDayOfWeek() == DayOfWeek.TUESDAY;
        return tuesday && pricing.question().kind() == PurchaseKind.SHOP
                ? pricing.lessOffGoods(CODE, TITLE, OFF_FEN)
                : pricing;
    }
}
