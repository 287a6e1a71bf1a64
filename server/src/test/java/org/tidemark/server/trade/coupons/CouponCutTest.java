package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What is taken off which goods, and why not: a table, and a property over random orders. */
class CouponCutTest {

    private static final LocalizedText TEXT = new LocalizedText("货", "goods");
    private static final Map<String, GoodsPlace> PLACES =
            Map.of(
                    "tea", new GoodsPlace("tea", "green", "drinks"),
                    "cup", new GoodsPlace("cup", "cups", "cups"));

    private static Pricing order(Object... skusAndPrices) {
        Pricing order =
                Pricing.of(
                        new PriceQuestion(PurchaseKind.SHOP, "m", "", 0, CouponSamples.NOW, 0, 0));
        for (int i = 0; i < skusAndPrices.length; i += 2) {
            order =
                    order.plus(
                            new Item((String) skusAndPrices[i], TEXT, TEXT, ""),
                            new Terms("goods", 0, 0),
                            new Supply("", 2_000),
                            1,
                            0,
                            (int) skusAndPrices[i + 1]);
        }
        return order;
    }

    private static CouponKind amount(long fen, long least, List<String> products, String... in) {
        return CouponSamples.kind(
                "k", CouponWay.STAFF, new CouponValue(fen, 0, 0), least, products, List.of(in));
    }

    private static CouponCut cut(CouponKind kind, Pricing order) {
        return CouponCut.of(kind, order, PLACES);
    }

    @Test
    void an_amount_is_off_by_what_the_lines_come_to_and_the_fen_left_over_is_the_first_lines() {
        assertThat(cut(amount(1_000, 0, List.of()), order("tea", 6_000, "cup", 3_000)).offs())
                .containsExactly(Map.entry(1, 667L), Map.entry(2, 333L));
    }

    @Test
    void what_a_line_does_not_bear_is_off_another_and_no_goods_cost_less_than_they_cost_us() {
        CouponKind kind = amount(5_000, 0, List.of());
        assertThat(cut(kind, order("tea", 2_100, "cup", 9_000)).offs())
                .containsExactly(Map.entry(1, 100L), Map.entry(2, 4_900L));
        assertThat(cut(kind, order("tea", 2_100)).offFen()).isEqualTo(100);
        assertThat(cut(kind, order("tea", 2_000)).fit()).isEqualTo(CouponFit.NOTHING_OFF);
    }

    @Test
    void a_share_is_floored_and_ends_at_its_ceiling() {
        CouponKind tenth =
                CouponSamples.kind("k", CouponWay.STAFF, new CouponValue(0, 100_000, 500), 0);
        assertThat(cut(tenth, order("tea", 3_339)).offFen()).isEqualTo(333);
        assertThat(cut(tenth, order("tea", 9_999)).offFen()).isEqualTo(500);
    }

    @Test
    void the_sum_counts_only_goods_that_it_is_for_and_says_what_is_missing() {
        CouponKind drinks = amount(1_000, 5_000, List.of(), "drinks");
        CouponCut little = cut(drinks, order("tea", 4_500, "cup", 9_000));
        assertThat(little.fit()).isEqualTo(CouponFit.TOO_LITTLE);
        assertThat(little.missingFen()).isEqualTo(500);
        assertThat(cut(drinks, order("tea", 5_000, "cup", 9_000)).offs())
                .containsExactly(Map.entry(1, 1_000L));
        assertThat(cut(drinks, order("cup", 9_000)).fit()).isEqualTo(CouponFit.OTHER_GOODS);
        assertThat(cut(amount(1_000, 0, List.of("cup")), order("tea", 9_000)).fit())
                .isEqualTo(CouponFit.OTHER_GOODS);
        assertThat(cut(amount(1_000, 0, List.of(), "green"), order("tea", 9_000)).fit())
                .isEqualTo(CouponFit.FITS);
    }

    @Test
    void goods_that_nobody_knows_and_delivery_are_left_alone() {
        assertThat(cut(amount(1_000, 0, List.of()), order("gone", 9_000, "", 800)).fit())
                .isEqualTo(CouponFit.OTHER_GOODS);
    }

    @Test
    void a_price_of_a_level_is_a_share_of_each_piece() {
        CouponKind gold =
                CouponSamples.kind("k", CouponWay.LEVEL, new CouponValue(0, 100_000, 0), 0);
        Pricing order =
                Pricing.of(order().question())
                        .plus(
                                new Item("tea", TEXT, TEXT, ""),
                                new Terms("goods", 0, 0),
                                new Supply("", 2_000),
                                3,
                                0,
                                3_339);
        assertThat(PriceCuts.ofPieces(order, List.of(gold), PLACES, Map.of()).discountFen())
                .isEqualTo(3 * 333L);
    }

    @Test
    void random_kinds_take_off_what_they_say_as_far_as_the_goods_bear_it() {
        Random dice = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            CouponKind kind = CouponSamples.random("k", CouponWay.STAFF, dice);
            Pricing order = Pricing.of(order().question());
            for (int line = 1; line <= 1 + dice.nextInt(5); line++) {
                long unit = 1L + dice.nextInt(9_000);
                order =
                        order.plus(
                                new Item("sku" + line, TEXT, TEXT, ""),
                                new Terms("goods", 0, 0),
                                new Supply("", dice.nextLong(unit + 1)),
                                1 + dice.nextInt(3),
                                0,
                                unit);
            }
            Map<String, GoodsPlace> places = CouponSamples.places(PriceCuts.skus(order));
            CouponCut cut = CouponCut.of(kind, order, places);
            List<PricedLine> lines =
                    order.lines().stream()
                            .filter(line -> kind.covers(places.get(line.item().skuId())))
                            .toList();
            long sum = lines.stream().mapToLong(PricedLine::amountFen).sum();
            long room = lines.stream().mapToLong(PricedLine::mostDiscountFen).sum();
            boolean fits = !lines.isEmpty() && sum >= kind.leastFen();
            assertThat(cut.offFen()).isEqualTo(fits ? Math.min(kind.value().ofFen(sum), room) : 0);
            Pricing after = cut.from(order, kind);
            assertThat(order.totalFen() - after.totalFen()).isEqualTo(cut.offFen());
            assertThat(after.discountFen()).isEqualTo(cut.offFen());
        }
    }
}
