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

/** What is told of reductions and coupons before an order, against what the order's price does. */
class CutsToldTest {

    private static final LocalizedText TEXT = new LocalizedText("货", "goods");

    private static Pricing plus(Pricing order, int sku, long unitFen, long supplyFen, int pieces) {
        return order.plus(
                new Item("sku" + sku, TEXT, TEXT, ""),
                new Terms("goods", 0, 0),
                new Supply("", supplyFen),
                pieces,
                0,
                unitFen);
    }

    private static Pricing random(Random dice) {
        Pricing order =
                Pricing.of(
                        new PriceQuestion(PurchaseKind.SHOP, "m", "", 0, CouponSamples.NOW, 0, 0));
        for (int line = 1; line <= 1 + dice.nextInt(4); line++) {
            long unit = 100L + dice.nextInt(9_000);
            order = plus(order, line, unit, dice.nextLong(unit / 2), 1 + dice.nextInt(3));
        }
        return order;
    }

    private static Map<String, GoodsPlace> places(Pricing order) {
        return CouponSamples.places(PriceCuts.skus(order));
    }

    @Test
    void what_is_told_as_taken_is_off_and_what_is_missing_is_missing_to_the_fen() {
        Random dice = new Random(11);
        for (int round = 0; round < 10_000; round++) {
            List<CouponKind> reductions =
                    List.of(
                            CouponSamples.random("r1", CouponWay.EVERYBODY, dice),
                            CouponSamples.random("r2", CouponWay.EVERYBODY, dice));
            List<CouponKind> held = List.of(CouponSamples.random("c", CouponWay.STAFF, dice));
            Pricing before = random(dice);
            Map<String, GoodsPlace> places = places(before);
            Pricing after = PriceCuts.lowest(before, reductions, places);
            List<CutTold> told = CutsTold.told(before, after, reductions, held, places);
            for (CutTold one : told) {
                Pricing ground = one.kind().way().held() ? after : before;
                boolean off =
                        after.discounts().stream()
                                .anyMatch(cut -> cut.code().equals(one.kind().id()));
                assertThat(one.taken()).isEqualTo(off);
                if (one.missingFen() > 0) {
                    assertThat(with(ground, one, one.missingFen() - 1))
                            .isEqualTo(CouponFit.TOO_LITTLE);
                    assertThat(with(ground, one, one.missingFen())).isEqualTo(CouponFit.FITS);
                }
            }
            assertThat(told.stream().filter(CutTold::taken).count()).isLessThanOrEqualTo(1);
            assertThat(after.discounts().isEmpty())
                    .isEqualTo(told.stream().noneMatch(CutTold::taken));
        }
    }

    /** How the kind fits with so much more of goods that it is for. */
    private static CouponFit with(Pricing order, CutTold one, long moreFen) {
        Map<String, GoodsPlace> places = places(order);
        if (moreFen == 0) {
            return CouponCut.of(one.kind(), order, places).fit();
        }
        PricedLine covered =
                order.lines().stream()
                        .filter(line -> one.kind().covers(places.get(line.item().skuId())))
                        .findFirst()
                        .orElseThrow();
        Pricing more =
                order.plus(covered.item(), covered.terms(), new Supply("", 0), 1, 0, moreFen);
        return CouponCut.of(one.kind(), more, places).fit();
    }
}
