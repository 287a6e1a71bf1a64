package org.tidemark.server.trade.coupons;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What is taken off a price: of several kinds that could, the one that takes most. */
final class PriceCuts {

    private PriceCuts() {}

    /** With the prices of a member's levels, for each line the lowest. */
    static Pricing atLevels(
            Pricing pricing, Collection<CouponKind> kinds, Map<String, GoodsPlace> places) {
        Pricing now = pricing;
        for (PricedLine line : pricing.lines()) {
            Pricing before = now;
            int number = line.line();
            Optional<CouponKind> lowest =
                    kinds.stream()
                            .filter(kind -> ofLine(kind, pricing, places, number) > 0)
                            .max(
                                    Comparator.<CouponKind>comparingLong(
                                                    kind -> ofLine(kind, pricing, places, number))
                                            .thenComparing(CouponKind::id));
            now =
                    lowest.map(kind ->
                                    before.less(
                                            number,
                                            kind.id(),
                                            kind.name(),
                                            ofLine(kind, pricing, places, number)))
                            .orElse(before);
        }
        return now;
    }

    private static long ofLine(
            CouponKind kind, Pricing pricing, Map<String, GoodsPlace> places, int line) {
        return CouponCut.ofPieces(kind, pricing, places).offs().getOrDefault(line, 0L);
    }

    /** With the one of them that takes most off; as it is where none fits. */
    static Pricing lowest(
            Pricing pricing, Collection<CouponKind> kinds, Map<String, GoodsPlace> places) {
        return most(pricing, kinds, places)
                .map(kind -> CouponCut.of(kind, pricing, places).from(pricing, kind))
                .orElse(pricing);
    }

    private static Optional<CouponKind> most(
            Pricing pricing, Collection<CouponKind> kinds, Map<String, GoodsPlace> places) {
        return kinds.stream()
                .filter(kind -> CouponCut.of(kind, pricing, places).fit() == CouponFit.FITS)
                .max(
                        Comparator.<CouponKind>comparingLong(
                                        kind -> CouponCut.of(kind, pricing, places).offFen())
                                .thenComparing(CouponKind::id));
    }

    /** The SKUs of its goods. */
    static List<String> skus(Pricing pricing) {
        return pricing.lines().stream()
                .filter(PricedLine::goods)
                .map(line -> line.item().skuId())
                .distinct()
                .toList();
    }
}
