package org.tidemark.server.trade.purchases.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.coupons.CouponChoice;
import org.tidemark.server.trade.coupons.CouponSamples;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.Wares;

/** Random goods at the prices that all steps make of them, with coupons, levels and delivery. */
public final class CouponedWares {

    private static final LocalizedText TEXT = new LocalizedText("货", "goods");

    private CouponedWares() {}

    /** Eight yuan below a hundred, else nothing. */
    private static final class Delivery implements PriceStep {

        @Override
        public PriceStage stage() {
            return PriceStage.FREIGHT;
        }

        @Override
        public Pricing apply(Pricing pricing) {
            return pricing.goodsFen() >= 10_000
                    ? pricing
                    : pricing.plus(
                            new Item("", TEXT, TEXT, ""), Wares.TERMS, Supply.UNKNOWN, 1, 0, 800);
        }
    }

    /** What a random buyer orders, as it is placed. */
    public static Wares.Picked pick(Random dice) {
        Pricing priced = priced(dice);
        return new Wares.Picked(priced.ordered(), priced.discounts());
    }

    /** The price of random goods, paid by whatever sources. */
    static Pricing priced(Random dice) {
        List<PriceStep> all =
                new ArrayList<>(List.of(new WalletStep(), new CoinsStep(), new Delivery()));
        all.addAll(CouponSamples.random(dice));
        PriceSteps steps = new PriceSteps(all);
        Pricing list = Pricing.of(question(dice.nextInt(4) == 0 ? "" : "c", 0, 0));
        for (int line = 1; line <= 1 + dice.nextInt(4); line++) {
            long unit = 1L + dice.nextInt(9_000);
            list =
                    list.plus(
                            new Item("sku" + line, TEXT, TEXT, ""),
                            Wares.TERMS,
                            dice.nextBoolean()
                                    ? Supply.UNKNOWN
                                    : new Supply("", dice.nextLong(unit + 1)),
                            1 + dice.nextInt(3),
                            0,
                            unit);
        }
        Pricing unpaid = steps.of(list);
        long coins = dice.nextBoolean() ? dice.nextLong(unpaid.mostCoinsFen() + 1) : 0;
        long rest = unpaid.totalFen() - coins;
        long wallet = dice.nextInt(3) == 0 ? rest : dice.nextLong(rest + 1);
        return steps.of(
                new Pricing(
                        question(unpaid.question().chosen(CouponChoice.NAME), coins, wallet),
                        list.lines(),
                        list.discounts()));
    }

    private static PriceQuestion question(String coupon, long coinsFen, long walletFen) {
        return new PriceQuestion(
                PurchaseKind.SHOP,
                "m",
                "",
                0,
                CouponSamples.NOW,
                coinsFen,
                walletFen,
                Map.of(CouponChoice.NAME, coupon));
    }
}
