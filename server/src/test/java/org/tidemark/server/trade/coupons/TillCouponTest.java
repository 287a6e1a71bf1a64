package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceStep;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What a coupon takes off a sum at a till: never anything of what the store is owed. */
class TillCouponTest {

    private static final LocalizedText TEXT = new LocalizedText("店", "store");

    private static CouponKind at(CouponPlace place, CouponValue value, long leastFen) {
        return new CouponKind(
                "c",
                TEXT,
                CouponWay.STAFF,
                place,
                "",
                value,
                leastFen,
                List.of(),
                List.of(),
                CouponSamples.DAY,
                CouponSamples.DAY.plusDays(10),
                CouponHours.ALL_DAY,
                0,
                1,
                "",
                "anna",
                CouponSamples.NOW,
                "ben",
                Optional.of(CouponSamples.NOW),
                Optional.empty());
    }

    private static Pricing sum(PurchaseKind kind, String sku, long fen, long supplyFen) {
        return Pricing.of(
                        new PriceQuestion(
                                kind,
                                "m",
                                "store",
                                0,
                                CouponSamples.NOW,
                                0,
                                0,
                                Map.of(CouponChoice.NAME, "c")))
                .plus(
                        new Item(sku, TEXT, TEXT, ""),
                        new Terms("till", 0, 0),
                        new Supply("", supplyFen),
                        1,
                        0,
                        fen);
    }

    private static Pricing priced(CouponKind kind, Pricing sum) {
        Pricing now = sum;
        for (PriceStep step : CouponSamples.steps(List.of(kind))) {
            now = step.apply(now);
        }
        return now;
    }

    @Test
    void the_store_is_owed_the_same_whatever_is_off() {
        Random dice = new Random(19);
        for (int round = 0; round < 20_000; round++) {
            long fen = 1L + dice.nextInt(100_000);
            long owed = Exact.shareFloor(fen, dice.nextInt(1_000_001));
            CouponValue value =
                    dice.nextBoolean()
                            ? new CouponValue(1 + dice.nextInt(9_000), 0, 0)
                            : new CouponValue(
                                    0, 1 + dice.nextInt(999_999), 1 + dice.nextInt(9_000));
            long least = dice.nextInt(60_000);
            Pricing after =
                    priced(
                            at(CouponPlace.TILL, value, least),
                            sum(PurchaseKind.TILL, "", fen, owed));
            long most = Math.min(value.ofFen(fen), fen - Math.max(1, owed));
            assertThat(after.discountFen()).isEqualTo(fen < least ? 0 : Math.max(0, most));
            assertThat(after.totalFen()).isEqualTo(fen - after.discountFen());
            assertThat(after.lines().getFirst().supplyFen()).isEqualTo(owed);
            assertThat(after.parts().amountFen()).isEqualTo(after.totalFen());
        }
    }

    @Test
    void a_coupon_of_one_place_is_nothing_at_the_other() {
        CouponValue value = new CouponValue(500, 0, 0);
        Pricing till = sum(PurchaseKind.TILL, "", 10_000, 1_000);
        Pricing shop = sum(PurchaseKind.SHOP, "sku1", 10_000, 1_000);
        assertThat(priced(at(CouponPlace.TILL, value, 0), till).totalFen()).isEqualTo(9_500);
        assertThat(priced(at(CouponPlace.TILL, value, 0), shop)).isEqualTo(shop);
        assertThat(priced(at(CouponPlace.SHOP, value, 0), till)).isEqualTo(till);
        assertThat(priced(at(CouponPlace.SHOP, value, 0), shop).totalFen()).isEqualTo(9_500);
    }
}
