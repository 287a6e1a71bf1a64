package org.tidemark.server.trade.coupons;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What everybody gets off from a sum on, before a coupon: of several the one that takes most. */
@Component
class ReductionStep implements PriceStep {

    static final int RANK = CouponStep.RANK - 1;

    private final CouponFacts facts;

    ReductionStep(CouponFacts facts) {
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
        List<CouponKind> left =
                question.kind() == PurchaseKind.SHOP
                        ? facts.running(CouponWay.EVERYBODY, question.at().toLocalDate()).stream()
                                .filter(kind -> facts.isLeft(kind, question.buyer()))
                                .toList()
                        : List.of();
        return left.isEmpty()
                ? pricing
                : PriceCuts.lowest(pricing, left, facts.places(PriceCuts.skus(pricing)));
    }
}
