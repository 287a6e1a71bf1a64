package org.tidemark.server.trade.coupons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tidemark.engine.money.Exact;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * What a kind takes off each line of an order. It is spread by what the lines come to, so that
 * whoever gives one of two equal goods back gets half; what is left over of a fen goes to the first
 * lines, and what a line does not bear to those that do.
 *
 * @param offs by line, in fen, lines without none
 * @param missingFen what its goods come to less than it asks for
 */
record CouponCut(CouponFit fit, Map<Integer, Long> offs, long missingFen) {

    CouponCut {
        offs = new LinkedHashMap<>(offs);
    }

    /**
     * Of a kind on its days.
     *
     * @param places by SKU
     */
    static CouponCut of(CouponKind kind, Pricing pricing, Map<String, GoodsPlace> places) {
        List<PricedLine> lines = covered(kind, pricing, places).toList();
        long sum = lines.stream().mapToLong(PricedLine::amountFen).sum();
        if (lines.isEmpty()) {
            return not(CouponFit.OTHER_GOODS, 0);
        }
        if (sum < kind.leastFen()) {
            return not(CouponFit.TOO_LITTLE, kind.leastFen() - sum);
        }
        long room = lines.stream().mapToLong(PricedLine::mostDiscountFen).sum();
        long off = Math.min(kind.value().ofFen(sum), room);
        return off <= 0
                ? not(CouponFit.NOTHING_OFF, 0)
                : new CouponCut(CouponFit.FITS, spread(lines, sum, off), 0);
    }

    private static CouponCut not(CouponFit why, long missingFen) {
        return new CouponCut(why, Map.of(), missingFen);
    }

    private static Stream<PricedLine> covered(
            CouponKind kind, Pricing pricing, Map<String, GoodsPlace> places) {
        if (!kind.place().is(pricing.question().kind())) {
            return Stream.empty();
        }
        if (kind.place() == CouponPlace.TILL) {
            return pricing.lines().stream(); // a sum, and no goods that we know
        }
        return pricing.lines().stream()
                .filter(PricedLine::goods)
                .filter(line -> {
                    GoodsPlace place = places.get(line.item().skuId());
                    return place != null && kind.covers(place);
                });
    }

    private static Map<Integer, Long> spread(List<PricedLine> lines, long sum, long off) {
        Map<Integer, Long> offs = new LinkedHashMap<>();
        long toGo = off;
        for (PricedLine line : lines) {
            long share =
                    Math.min(line.mostDiscountFen(), Exact.mulDivFloor(off, line.amountFen(), sum));
            offs.put(line.line(), share);
            toGo -= share;
        }
        for (PricedLine line : lines) {
            long has = offs.getOrDefault(line.line(), 0L);
            long more = Math.min(toGo, line.mostDiscountFen() - has);
            offs.put(line.line(), has + more);
            toGo -= more;
        }
        offs.values().removeIf(none -> none == 0);
        return offs;
    }

    /** What is off in all, in fen. */
    long offFen() {
        return offs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The price with it. */
    Pricing from(Pricing pricing, CouponKind kind) {
        Pricing now = pricing;
        for (Map.Entry<Integer, Long> off : offs.entrySet()) {
            now = now.less(off.getKey(), kind.id(), kind.name(), off.getValue());
        }
        return now;
    }
}
