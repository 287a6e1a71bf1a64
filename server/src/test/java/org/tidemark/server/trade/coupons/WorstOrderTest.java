package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.Split;
import org.tidemark.server.trade.catalogue.CostCheck;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.coupons.WorstOrder.Goods;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** No order leaves less than the one that staff are told before they publish. */
class WorstOrderTest {

    private static final LocalizedText TEXT = new LocalizedText("货", "goods");
    private static final Split SPLIT = new Split(300_000, 100_000, 300_000, 300_000, List.of());

    private static Goods goods(String sku, long priceFen, long supplyFen) {
        return new Goods(
                new Sku(
                        sku,
                        sku,
                        TEXT,
                        TEXT,
                        "goods",
                        priceFen,
                        supplyFen,
                        "",
                        0,
                        Zone.STANDARD,
                        true,
                        ""),
                CouponSamples.place(sku),
                SPLIT);
    }

    private static CouponKind off(long fen, long least) {
        return CouponSamples.kind("k", CouponWay.STAFF, new CouponValue(fen, 0, 0), least);
    }

    @Test
    void it_is_what_the_price_check_says_of_the_cheapest_order_that_reaches_the_sum() {
        // 100.00 less 20.00: of 80.00 60 % go to members and funds, 20.00 to the supplier.
        WorstOrder worst =
                WorstOrder.of(off(2_000, 10_000), List.of(goods("sku1", 10_000, 2_000)), List.of())
                        .orElseThrow();
        assertThat(worst.check()).isEqualTo(CostCheck.of(2_000, 6_000, SPLIT));
        assertThat(worst.leftFen()).isEqualTo(1_200);
        assertThat(worst.loses()).isFalse();
    }

    @Test
    void several_goods_may_just_reach_the_sum_where_one_of_them_goes_beyond() {
        WorstOrder worst =
                WorstOrder.of(off(2_000, 10_000), List.of(goods("sku1", 6_000, 1_200)), List.of())
                        .orElseThrow();
        assertThat(worst.check().priceFen()).isEqualTo(8_000);
    }

    @Test
    void what_else_may_be_off_on_the_same_days_counts() {
        CouponKind reduction =
                CouponSamples.kind("r", CouponWay.EVERYBODY, new CouponValue(3_000, 0, 0), 0);
        WorstOrder worst =
                WorstOrder.of(
                                off(2_000, 0),
                                List.of(goods("sku1", 10_000, 4_000)),
                                List.of(reduction))
                        .orElseThrow();
        assertThat(worst.loses()).isTrue();
        assertThat(worst.check().priceFen()).isLessThanOrEqualTo(5_000);
    }

    @Test
    void where_nothing_gets_cheaper_there_is_none() {
        assertThat(WorstOrder.of(off(2_000, 0), List.of(goods("sku1", 10_000, 10_000)), List.of()))
                .isEmpty();
    }

    @Test
    void no_random_order_leaves_less() {
        for (int seed = 1; seed <= 600; seed++) {
            Random dice = new Random(seed);
            List<Goods> goods = new ArrayList<>();
            Map<String, GoodsPlace> places = new HashMap<>();
            for (int i = 1; i <= 1 + dice.nextInt(3); i++) {
                long price = 500L + dice.nextInt(9_000);
                goods.add(goods("sku" + i, price, dice.nextLong(price * 4 / 10)));
                places.put("sku" + i, CouponSamples.place("sku" + i));
            }
            CouponKind kind =
                    CouponSamples.kind(
                            "k",
                            CouponWay.STAFF,
                            dice.nextBoolean()
                                    ? new CouponValue(1 + dice.nextInt(4_000), 0, 0)
                                    : new CouponValue(
                                            0, 1 + dice.nextInt(400_000), 1 + dice.nextInt(5_000)),
                            dice.nextInt(20_000));
            Optional<WorstOrder> worst = WorstOrder.of(kind, goods, List.of());
            for (int order = 0; order < 20; order++) {
                Pricing priced = order(goods, dice);
                CouponCut cut = CouponCut.of(kind, priced, places);
                if (cut.fit() == CouponFit.FITS) {
                    long least = worst.orElseThrow().leftFen();
                    assertThat(left(cut.from(priced, kind)))
                            .as("seed %d", seed)
                            .isGreaterThanOrEqualTo(least - 3L * goods.size());
                }
            }
        }
    }

    private static Pricing order(List<Goods> goods, Random dice) {
        Pricing order =
                Pricing.of(
                        new PriceQuestion(PurchaseKind.SHOP, "m", "", 0, CouponSamples.NOW, 0, 0));
        for (Goods one : goods) {
            if (order.lines().isEmpty() || dice.nextBoolean()) {
                order =
                        order.plus(
                                new Item(one.sku().skuId(), TEXT, TEXT, ""),
                                new Terms("goods", 0, 0),
                                new Supply("", one.sku().supplyFen()),
                                1 + dice.nextInt(4),
                                0,
                                one.sku().priceFen());
            }
        }
        return order;
    }

    private static long left(Pricing priced) {
        return priced.lines().stream().mapToLong(WorstOrderTest::left).sum();
    }

    private static long left(PricedLine line) {
        long supply = line.supply().unitFen() * line.quantity();
        return CostCheck.of(supply, line.amountFen() - supply, SPLIT).leftFen();
    }
}
