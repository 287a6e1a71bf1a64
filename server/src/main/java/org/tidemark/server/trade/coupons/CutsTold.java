package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceSteps;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * What goods may have taken off, told before they are ordered: by the steps that price the order.
 */
@Service
public class CutsTold {

    private final PriceSteps prices;
    private final Coupons coupons;

    CutsTold(PriceSteps prices, Coupons coupons) {
        this.prices = prices;
        this.coupons = coupons;
    }

    /** What goods come to before delivery, without a coupon. */
    public Pricing goods(Pricing list) {
        return prices.upTo(PriceStage.COUPON, list);
    }

    /**
     * The reductions that these goods have or come near to, then the coupons of whoever asks that
     * are for them; what is for other goods is left out.
     *
     * @param list the goods at their list prices
     */
    public List<CutTold> of(Pricing list) {
        LocalDate day = list.question().at().toLocalDate();
        String buyer = list.question().buyer();
        return told(
                prices.upTo(PriceStage.MEMBER, list),
                goods(list),
                coupons.running(CouponWay.EVERYBODY, day).stream()
                        .filter(kind -> coupons.isLeft(kind, buyer))
                        .toList(),
                coupons.of(buyer).stream()
                        .filter(held -> held.state(day) == HeldCoupon.State.USABLE)
                        .map(HeldCoupon::kind)
                        .distinct()
                        .toList(),
                coupons.places(PriceCuts.skus(list)));
    }

    /**
     * The same of kinds that are known.
     *
     * @param before the price that reductions are taken off
     * @param after the same with what they took off
     */
    static List<CutTold> told(
            Pricing before,
            Pricing after,
            List<CouponKind> reductions,
            List<CouponKind> held,
            Map<String, GoodsPlace> places) {
        Set<String> taken =
                after.discounts().stream().map(Discount::code).collect(Collectors.toSet());
        return Stream.concat(
                        reductions.stream()
                                .flatMap(kind ->
                                        near(
                                                kind,
                                                CouponCut.of(kind, before, places),
                                                taken.contains(kind.id()))),
                        held.stream()
                                .flatMap(kind ->
                                        near(kind, CouponCut.of(kind, after, places), false)))
                .toList();
    }

    private static Stream<CutTold> near(CouponKind kind, CouponCut cut, boolean taken) {
        return cut.fit() == CouponFit.FITS || cut.fit() == CouponFit.TOO_LITTLE
                ? Stream.of(new CutTold(kind, taken, cut.missingFen()))
                : Stream.empty();
    }
}
