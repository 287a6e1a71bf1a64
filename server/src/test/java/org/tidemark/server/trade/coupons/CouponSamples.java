package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.web.site.PublishedStage;

/** Kinds and the steps that take them off, without a platform. */
public final class CouponSamples {

    /** The first day of all of them. */
    public static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** When prices are asked for. */
    public static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-05T10:00:00+08:00");

    /** The level that the member has. */
    static final String LEVEL = CouponKind.level("shop", "gold");

    private CouponSamples() {}

    static CouponKind kind(String id, CouponWay way, CouponValue value, long leastFen) {
        return kind(id, way, value, leastFen, List.of(), List.of());
    }

    static CouponKind kind(
            String id,
            CouponWay way,
            CouponValue value,
            long leastFen,
            List<String> products,
            List<String> categories) {
        return new CouponKind(
                id,
                new LocalizedText("券 " + id, "Coupon " + id),
                way,
                CouponPlace.SHOP,
                way == CouponWay.LEVEL ? LEVEL : "",
                value,
                leastFen,
                products,
                categories,
                DAY,
                DAY.plusDays(10),
                CouponHours.ALL_DAY,
                way == CouponWay.FLASH ? 5 : 0,
                way.held() ? 1 : 0,
                "",
                "anna",
                NOW,
                "ben",
                Optional.of(NOW),
                Optional.empty());
    }

    /** Each SKU is a product of its own; one in three stands in the second category. */
    static GoodsPlace place(String sku) {
        return new GoodsPlace(sku, sku.hashCode() % 3 == 0 ? "second" : "first", "top");
    }

    static Map<String, GoodsPlace> places(Collection<String> skus) {
        Map<String, GoodsPlace> places = new HashMap<>();
        skus.forEach(sku -> places.put(sku, place(sku)));
        return places;
    }

    /** The steps that take these off for a member who holds a coupon of each kind, by its id. */
    static List<PriceStep> steps(List<CouponKind> kinds) {
        CouponFacts facts = facts(kinds);
        return List.of(new CouponStep(facts), new ReductionStep(facts), new PiecePriceStep(facts));
    }

    /** Steps with some kinds of each way; the coupon is {@code c}. */
    public static List<PriceStep> random(Random dice) {
        return steps(
                List.of(
                        random("c", CouponWay.STAFF, dice),
                        random("r1", CouponWay.EVERYBODY, dice),
                        random("r2", CouponWay.EVERYBODY, dice),
                        random("f1", CouponWay.FLASH, dice),
                        random("l1", CouponWay.LEVEL, dice),
                        random("l2", CouponWay.LEVEL, dice)));
    }

    static CouponKind random(String id, CouponWay way, Random dice) {
        boolean share = way == CouponWay.LEVEL || dice.nextBoolean();
        CouponValue value =
                share
                        ? new CouponValue(
                                0,
                                1 + dice.nextInt(999_999),
                                way.ofPieces() ? 0 : 1 + dice.nextInt(8_000))
                        : new CouponValue(1 + dice.nextInt(8_000), 0, 0);
        long least = way.ofPieces() ? 0 : dice.nextInt(12_000);
        return kind(
                id,
                way,
                value,
                least,
                dice.nextInt(4) == 0 ? List.of("sku1", "sku2") : List.of(),
                dice.nextInt(4) == 0 ? List.of("second") : List.of());
    }

    private static CouponFacts facts(List<CouponKind> kinds) {
        return new CouponFacts() {

            @Override
            public List<CouponKind> running(CouponWay way, LocalDate day) {
                return kinds.stream()
                        .filter(kind ->
                                kind.way() == way && kind.stage(day) == PublishedStage.RUNNING)
                        .toList();
            }

            @Override
            public boolean isLeft(CouponKind kind, String member) {
                return true;
            }

            @Override
            public long piecesLeft(CouponKind kind, String member) {
                return kind.most();
            }

            @Override
            public Collection<String> levels(String member) {
                return List.of(LEVEL);
            }

            @Override
            public Optional<CouponKind> usable(String couponId, String member, LocalDate day) {
                return kinds.stream()
                        .filter(kind -> kind.id().equals(couponId) && kind.isHonoured(day))
                        .findFirst();
            }

            @Override
            public Map<String, GoodsPlace> places(Collection<String> skus) {
                return CouponSamples.places(skus);
            }
        };
    }
}
