package org.tidemark.server.trade.coupons;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Split;
import org.tidemark.server.trade.catalogue.CostCheck;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * The order that leaves the operator least where a kind is taken off, with all else that may be
 * taken off on the same days; delivery left out. Orders of one of the goods are tried up to where
 * nothing changes any more, and the smallest sum from which the kind is taken off, since several
 * goods together may just reach it.
 *
 * @param title of the goods, or of goods like it
 * @param check what it comes to, by the one reckoning that prices are checked with
 */
public record WorstOrder(LocalizedText title, CostCheck check) {

    /** The most pieces that a basket takes of one of the goods. */
    private static final long MOST_PIECES = 999;

    /** Nothing of a price depends on who asks, where or when. */
    private static final PriceQuestion SOMEBODY =
            new PriceQuestion(
                    PurchaseKind.SHOP,
                    "",
                    "",
                    0,
                    OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                    0,
                    0);

    /** Goods that are on sale, where they stand, and how the plan divides their price. */
    record Goods(Sku sku, GoodsPlace place, Split split) {}

    /** What it leaves the operator; below zero he adds. */
    public long leftFen() {
        return check.leftFen();
    }

    /** Whether it costs the operator money. */
    public boolean loses() {
        return leftFen() < 0;
    }

    /**
     * Of a kind beside others; empty where none of the goods is cheaper by it.
     *
     * @param others that are published, itself not among them
     */
    static Optional<WorstOrder> of(CouponKind kind, List<Goods> goods, List<CouponKind> others) {
        List<CouponKind> met = others.stream().filter(kind::meets).toList();
        return goods.stream()
                .filter(one -> kind.covers(one.place()))
                .flatMap(one -> new Tried(kind, one, met).orders())
                .min(Comparator.comparingLong(WorstOrder::leftFen));
    }

    /** Orders of one of the goods, or for a sum of goods like it. */
    private record Tried(CouponKind kind, Goods goods, List<CouponKind> others) {

        Stream<WorstOrder> orders() {
            Sku sku = goods.sku();
            Stream<WorstOrder> ofPieces =
                    LongStream.concat(LongStream.rangeClosed(1, calm()), LongStream.of(MOST_PIECES))
                            .mapToObj(count -> order(sku.priceFen(), sku.supplyFen(), (int) count))
                            .flatMap(Optional::stream);
            return Stream.concat(ofPieces, atTheEdge().stream());
        }

        /** So many pieces, after which each more piece adds the same. */
        private long calm() {
            long off =
                    Stream.concat(Stream.of(kind), others.stream())
                            .mapToLong(one ->
                                    one.value().amountFen() + one.value().mostFen() + reached(one))
                            .sum();
            long price = goods.sku().priceFen();
            long least = Math.max(1, goods.sku().supplyFen());
            long room = Math.max(1, price - least);
            long pieces = Math.ceilDiv(off, least) + Math.ceilDiv(off, room) + 1;
            return Math.min(pieces, MOST_PIECES);
        }

        /** From which sum nothing of it changes any more. */
        private static long reached(CouponKind one) {
            int share = one.value().sharePpm();
            long ceiling =
                    share == 0 ? 0 : Exact.mulDivCeil(one.value().mostFen(), Exact.ONE_PPM, share);
            return Math.max(one.leastFen(), ceiling);
        }

        /** The smallest sum from which the kind is taken off; empty for that of one piece. */
        private Optional<WorstOrder> atTheEdge() {
            long low = goods.sku().priceFen();
            long high = MOST_PIECES * low;
            if (ofSum(low).isPresent() || ofSum(high).isEmpty()) {
                return Optional.empty();
            }
            while (high - low > 1) {
                long middle = low + (high - low) / 2;
                if (ofSum(middle).isPresent()) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return ofSum(high);
        }

        private Optional<WorstOrder> ofSum(long fen) {
            Sku sku = goods.sku();
            return order(fen, Exact.mulDivCeil(fen, sku.supplyFen(), sku.priceFen()), 1);
        }

        private Optional<WorstOrder> order(long unitFen, long supplyFen, int count) {
            Sku sku = goods.sku();
            Pricing list =
                    Pricing.of(SOMEBODY)
                            .plus(
                                    new Item(sku.skuId(), sku.title(), sku.variant(), ""),
                                    new Terms(sku.offerId(), 0, 0),
                                    new Supply(sku.supplier(), supplyFen),
                                    count,
                                    0,
                                    unitFen);
            Pricing priced = priced(list, Map.of(sku.skuId(), goods.place()));
            long supply = Math.multiplyExact(supplyFen, count);
            return priced.discounts().stream().noneMatch(off -> off.code().equals(kind.id()))
                    ? Optional.empty()
                    : Optional.of(
                            new WorstOrder(
                                    sku.title(),
                                    CostCheck.of(
                                            supply, priced.totalFen() - supply, goods.split())));
        }

        private Pricing priced(Pricing list, Map<String, GoodsPlace> places) {
            return PriceCuts.lowest(
                    PriceCuts.lowest(
                            PriceCuts.atLevels(list, of(CouponWay.LEVEL::equals), places),
                            of(CouponWay.EVERYBODY::equals),
                            places),
                    of(CouponWay::held),
                    places);
        }

        /** Of several of one way an order takes the best; the kind itself before all others. */
        private List<CouponKind> of(Predicate<CouponWay> way) {
            return way.test(kind.way())
                    ? List.of(kind)
                    : others.stream().filter(one -> way.test(one.way())).toList();
        }
    }
}
