package org.tidemark.server.trade.coupons;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.Split;
import org.tidemark.server.trade.catalogue.CostCheck;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/**
 * The order that leaves the operator least where a kind is taken off, with all else that may be
 * taken off on the same days; delivery left out. Tried are sums of goods like each of those on
 * sale, not whole pieces: several goods together may come to whatever sum is worst.
 *
 * @param title of goods like which they are
 * @param check what it comes to, by the one reckoning that prices are checked with
 */
public record WorstOrder(LocalizedText title, CostCheck check) {

    /** The most pieces that a basket takes of one of the goods. */
    private static final long MOST_PIECES = 999;

    /** Between two sums that are looked at lies at most such a part of the lower. */
    private static final int FINE = 4;

    /** Nothing of a price depends on who asks, where or when. */
    private static final PriceQuestion SOMEBODY = somebody(PurchaseKind.SHOP);

    private static final PriceQuestion AT_A_TILL = somebody(PurchaseKind.TILL);

    private static PriceQuestion somebody(PurchaseKind kind) {
        return new PriceQuestion(
                kind, "", "", 0, OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 0, 0);
    }

    /** Goods that are on sale, where they stand, and how the plan divides their price. */
    record Goods(Sku sku, GoodsPlace place, Split split) {

        private static final int PRICE_FEN = 1_000_000;

        /** Any sum at a store, of which it is owed its part. */
        static Goods ofTill(TillGoods.Sold sold) {
            LocalizedText none = new LocalizedText("", "");
            return new Goods(
                    new Sku(
                            "",
                            "",
                            sold.store(),
                            none,
                            "",
                            PRICE_FEN,
                            sold.costPpm(),
                            "",
                            0,
                            Zone.STANDARD,
                            true,
                            ""),
                    new GoodsPlace("", "", ""),
                    sold.split());
        }
    }

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

    /** Orders for sums of goods like these. */
    private record Tried(CouponKind kind, Goods goods, List<CouponKind> others) {

        /** From one piece to as many as a basket takes, wherever something begins or ends. */
        Stream<WorstOrder> orders() {
            TreeSet<Long> sums = new TreeSet<>();
            boolean till = kind.place() == CouponPlace.TILL;
            long price = till ? Math.max(1, kind.leastFen()) : goods.sku().priceFen();
            long before = price;
            long most =
                    kind.way() == CouponWay.FLASH
                            ? Math.min(MOST_PIECES, kind.most())
                            : MOST_PIECES;
            sums.add(price);
            while (before < most * price) {
                long next = Math.min(most * price, before + before / FINE + 1);
                edges(before, next, sums);
                sums.add(next);
                before = next;
            }
            return sums.stream().flatMap(sum -> ofSum(sum).stream());
        }

        private void edges(long low, long high, TreeSet<Long> sums) {
            if (sign(low).equals(sign(high))) {
                return;
            }
            if (high - low <= 1) {
                sums.add(low);
                sums.add(high);
                return;
            }
            long middle = low + (high - low) / 2;
            edges(low, middle, sums);
            edges(middle, high, sums);
        }

        /** What is off, whether to its ceiling, and whether the goods bear no more. */
        private Set<String> sign(long fen) {
            Pricing priced = priced(fen, supply(fen));
            Set<String> sign = new TreeSet<>();
            for (Discount off : priced.discounts()) {
                boolean most =
                        Stream.concat(Stream.of(kind), others.stream())
                                .filter(one -> one.id().equals(off.code()))
                                .anyMatch(one ->
                                        off.amountFen()
                                                == Math.max(
                                                        one.value().amountFen(),
                                                        one.value().mostFen()));
                sign.add(off.code() + most);
            }
            sign.add("bears " + (priced.totalFen() > Math.max(1, supply(fen))));
            return sign;
        }

        private long supply(long fen) {
            return Exact.mulDivCeil(fen, goods.sku().supplyFen(), goods.sku().priceFen());
        }

        private Optional<WorstOrder> ofSum(long fen) {
            long supply = supply(fen);
            Pricing priced = priced(fen, supply);
            return priced.discounts().stream().noneMatch(off -> off.code().equals(kind.id()))
                    ? Optional.empty()
                    : Optional.of(
                            new WorstOrder(
                                    goods.sku().title(),
                                    CostCheck.of(
                                            supply, priced.totalFen() - supply, goods.split())));
        }

        private Pricing priced(long unitFen, long supplyFen) {
            Sku sku = goods.sku();
            Pricing list =
                    Pricing.of(kind.place() == CouponPlace.TILL ? AT_A_TILL : SOMEBODY)
                            .plus(
                                    new Item(sku.skuId(), sku.title(), sku.variant(), ""),
                                    new Terms(sku.offerId(), 0, 0),
                                    new Supply(sku.supplier(), supplyFen),
                                    1,
                                    0,
                                    unitFen);
            Map<String, GoodsPlace> places = Map.of(sku.skuId(), goods.place());
            return PriceCuts.lowest(
                    PriceCuts.lowest(
                            PriceCuts.ofPieces(list, ofPieces(sku.priceFen()), places, Map.of()),
                            of(CouponWay.EVERYBODY::equals),
                            places),
                    of(CouponWay::held),
                    places);
        }

        /** An amount off each piece is a share of goods that come to any sum, rounded up. */
        private List<CouponKind> ofPieces(long pieceFen) {
            return of(CouponWay::ofPieces).stream().map(one -> one.asShare(pieceFen)).toList();
        }

        /** Of several of one way an order takes the best; the kind itself before all others. */
        private List<CouponKind> of(Predicate<CouponWay> way) {
            return way.test(kind.way())
                    ? List.of(kind)
                    : others.stream().filter(one -> way.test(one.way())).toList();
        }
    }
}
