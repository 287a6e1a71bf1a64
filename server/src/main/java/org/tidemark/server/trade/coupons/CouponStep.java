package org.tidemark.server.trade.coupons;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** The coupon that the buyer has chosen, after all else that changes what the goods cost. */
@Component
class CouponStep implements PriceStep {

    static final int RANK = 100;

    private final CouponFacts facts;

    CouponStep(CouponFacts facts) {
        this.facts = facts;
    }

    @Override
    public PriceStage stage() {
        return PriceStage.COUPON;
    }

    @Override
    public int rank() {
        return RANK;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        PriceQuestion question = pricing.question();
        String chosen = question.chosen(CouponChoice.NAME);
        if (chosen.isEmpty() || question.kind() == PurchaseKind.FEE) {
            return pricing;
        }
        Optional<CouponKind> kind =
                facts.usable(chosen, question.buyer(), question.at().toLocalDate());
        return PriceCuts.lowest(
                pricing,
                kind.map(List::of).orElse(List.of()),
                facts.places(PriceCuts.skus(pricing)));
    }
}
