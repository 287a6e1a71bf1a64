package org.tidemark.server.trade.coupons;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What pieces cost members of a level. */
@Component
class LevelPriceStep implements PriceStep {

    private final CouponFacts facts;

    LevelPriceStep(CouponFacts facts) {
        this.facts = facts;
    }

    @Override
    public PriceStage stage() {
        return PriceStage.MEMBER;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        PriceQuestion question = pricing.question();
        List<CouponKind> running =
                question.kind() == PurchaseKind.SHOP && !question.buyer().isEmpty()
                        ? facts.running(CouponWay.LEVEL, question.at().toLocalDate())
                        : List.of();
        if (running.isEmpty()) {
            return pricing;
        }
        Collection<String> levels = facts.levels(question.buyer());
        List<CouponKind> his =
                running.stream().filter(kind -> levels.contains(kind.level())).toList();
        return his.isEmpty()
                ? pricing
                : PriceCuts.atLevels(pricing, his, facts.places(PriceCuts.skus(pricing)));
    }
}
