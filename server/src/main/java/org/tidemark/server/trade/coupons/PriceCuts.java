package org.tidemark.server.trade.coupons;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What is taken off a price: of several kinds that could, the one that takes most. */
final class PriceCuts {

    private PriceCuts() {}

    /**
     * With what makes pieces cheaper: for each line the kind that takes most off it.
     *
     * @param left pieces that there are of a kind; of one that is not in it, any number
     */
    static Pricing ofPieces(
            Pricing pricing,
            Collection<CouponKind> kinds,
            Map<String, GoodsPlace> places,
            Map<String, Long> left) {
        Map<String, Long> toGo = new HashMap<>(left);
        Pricing now = pricing;
        for (PricedLine line : pricing.lines()) {
            GoodsPlace place = places.get(line.item().skuId());
            Optional<PieceCut> most =
                    line.goods() && place != null
                            ? kinds.stream()
                                    .filter(kind -> kind.covers(place))
                                    .map(kind ->
                                            PieceCut.of(
                                                    kind,
                                                    line,
                                                    toGo.getOrDefault(kind.id(), Long.MAX_VALUE)))
                                    .filter(cut -> cut.offFen() > 0)
                                    .max(PieceCut.LESS_FIRST)
                            : Optional.empty();
            if (most.isPresent()) {
                PieceCut cut = most.get();
                toGo.computeIfPresent(cut.kind().id(), (id, pieces) -> pieces - cut.pieces());
                now = now.less(line.line(), cut.kind().id(), cut.kind().name(), cut.offFen());
            }
        }
        return now;
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
