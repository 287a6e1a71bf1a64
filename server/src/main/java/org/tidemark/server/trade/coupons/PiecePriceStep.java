package org.tidemark.server.trade.coupons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What pieces cost in a flash sale, or members of a level: of several the one that is lowest. */
@Component
class PiecePriceStep implements PriceStep {

    private final CouponFacts facts;

    PiecePriceStep(CouponFacts facts) {
        this.facts = facts;
    }

    @Override
    public PriceStage stage() {
        return PriceStage.MEMBER;
    }

    @Override
    public Pricing apply(Pricing pricing) {
        PriceQuestion question = pricing.question();
        if (question.kind() != PurchaseKind.SHOP) {
            return pricing;
        }
        List<CouponKind> sales =
                facts.running(CouponWay.FLASH, question.at().toLocalDate()).stream()
                        .filter(kind -> kind.hours().has(question.at().toLocalTime()))
                        .toList();
        List<CouponKind> kinds = Stream.concat(ofLevel(question).stream(), sales.stream()).toList();
        if (kinds.isEmpty()) {
            return pricing;
        }
        Map<String, Long> left = new HashMap<>();
        sales.forEach(kind -> left.put(kind.id(), facts.piecesLeft(kind, question.buyer())));
        return PriceCuts.ofPieces(pricing, kinds, facts.places(PriceCuts.skus(pricing)), left);
    }

    private List<CouponKind> ofLevel(PriceQuestion question) {
        List<CouponKind> running =
                question.buyer().isEmpty()
                        ? List.of()
                        : facts.running(CouponWay.LEVEL, question.at().toLocalDate());
        if (running.isEmpty()) {
            return running;
        }
        Collection<String> levels = facts.levels(question.buyer());
        return running.stream().filter(kind -> levels.contains(kind.level())).toList();
    }
}
