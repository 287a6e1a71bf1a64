package org.tidemark.server.trade.purchases.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;

/** PriceSteps go through their steps in the declared order, and stay what lines may come to. */
class PriceStepsTest {

    private static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-12-01T10:00:00+08:00");
    private static final OffsetDateTime WEDNESDAY = TUESDAY.plusDays(1);
    private static final LocalizedText TEXT = new LocalizedText("货", "goods");
    private static final Item GOODS = new Item("sku", TEXT, TEXT, "");
    private static final Terms HALF_IN_COINS = new Terms("goods", 500_000, 7);
    private static final PriceStep FREIGHT = new Freight();

    /** Eight yuan below a hundred, else nothing. */
    private static final class Freight implements PriceStep {

        @Override
        public PriceStage stage() {
            return PriceStage.FREIGHT;
        }

        @Override
        public Pricing apply(Pricing pricing) {
            return pricing.goodsFen() >= 10_000
                    ? pricing
                    : pricing.plus(
                            new Item("", TEXT, TEXT, ""),
                            new Terms("freight", 0, 7),
                            Supply.UNKNOWN,
                            1,
                            0,
                            800);
        }
    }

    private static PriceSteps prices() {
        // Declared the wrong way round: their stages decide.
        return new PriceSteps(
                List.of(new WalletStep(), new CoinsStep(), FREIGHT, new TuesdayStep()));
    }

    private static Pricing asked(OffsetDateTime at, long coinsFen, long walletFen) {
        return Pricing.of(
                new PriceQuestion(PurchaseKind.SHOP, "m", "", 0, at, coinsFen, walletFen));
    }

    @Test
    void three_yuan_are_off_on_tuesdays_and_on_no_other_day() {
        Pricing tuesday =
                prices().of(
                                asked(TUESDAY, 0, 0)
                                        .plus(GOODS, HALF_IN_COINS, cost(9_000), 2, 0, 10_000));
        Pricing wednesday =
                prices().of(
                                asked(WEDNESDAY, 0, 0)
                                        .plus(GOODS, HALF_IN_COINS, cost(9_000), 2, 0, 10_000));

        assertThat(tuesday.totalFen()).isEqualTo(19_700);
        assertThat(tuesday.discounts())
                .containsExactly(
                        new Discount(1, "tuesday", new LocalizedText("周二立减", "Tuesday"), 300));
        assertThat(wednesday.totalFen()).isEqualTo(20_000);
        assertThat(tuesday.ordered().getFirst().discountFen()).isEqualTo(300);
    }

    @Test
    void the_example_of_the_guide_is_the_class_that_is_tried_here() throws IOException {
        String guide = Files.readString(Path.of("../docs/guide/new-price-step.md"));
        String source =
                Files.readString(
                        Path.of(
                                "src/test/java/org/tidemark/server/trade/purchases/pricing/TuesdayStep.java"));
        String body = source.substring(source.indexOf("class TuesdayStep"));

        assertThat(guide).contains(body.strip());
    }

    @Test
    void nothing_is_sold_below_what_its_goods_cost_whatever_is_off() {
        Pricing dear =
                prices().of(
                                asked(TUESDAY, 0, 0)
                                        .plus(GOODS, HALF_IN_COINS, cost(9_900), 1, 0, 10_000));
        Pricing cheap =
                prices().of(
                                asked(TUESDAY, 0, 0)
                                        .plus(GOODS, HALF_IN_COINS, Supply.UNKNOWN, 1, 0, 200));

        assertThat(dear.goodsFen()).isEqualTo(9_900);
        assertThat(cheap.goodsFen()).isEqualTo(1);
    }

    @Test
    void what_is_off_counts_before_delivery_coins_and_wallet() {
        Pricing pricing =
                prices().of(
                                asked(TUESDAY, 4_850, 5_000)
                                        .plus(GOODS, HALF_IN_COINS, cost(3_000), 1, 0, 10_000));

        // 97.00 is below a hundred: eight yuan of delivery come to it.
        assertThat(pricing.totalFen()).isEqualTo(9_700 + 800);
        assertThat(pricing.parts()).isEqualTo(new Parts(650, 4_850, 5_000));
        assertThatThrownBy(() ->
                        prices().of(
                                        asked(TUESDAY, 4_851, 0)
                                                .plus(
                                                        GOODS,
                                                        HALF_IN_COINS,
                                                        cost(3_000),
                                                        1,
                                                        0,
                                                        10_000)))
                .isInstanceOf(PricingException.class);
    }

    @Test
    void random_wishes_come_to_lines_whose_parts_add_up_or_are_refused() {
        Random dice = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            long coins = dice.nextInt(20_000);
            long wallet = dice.nextInt(20_000);
            Pricing wanted = asked(dice.nextBoolean() ? TUESDAY : WEDNESDAY, coins, wallet);
            for (int line = 0; line <= dice.nextInt(4); line++) {
                long unit = 1L + dice.nextInt(9_000);
                Supply supply = dice.nextBoolean() ? Supply.UNKNOWN : cost(dice.nextLong(unit + 1));
                wanted = wanted.plus(GOODS, HALF_IN_COINS, supply, 1 + dice.nextInt(3), 0, unit);
            }
            List<PurchaseLine> lines = new ArrayList<>();
            try {
                lines.addAll(prices().of(wanted).ordered());
            } catch (PricingException refused) {
                assertThat(refused.problem()).isEqualTo(PricingException.Problem.PARTS);
            }
            if (!lines.isEmpty()) {
                Parts sum = lines.stream().map(PurchaseLine::paid).reduce(Parts.NONE, Parts::plus);
                assertThat(sum.coinsFen()).isEqualTo(coins);
                assertThat(sum.walletFen()).isEqualTo(wallet);
            }
        }
    }

    private static Supply cost(long unitFen) {
        return new Supply("", unitFen);
    }
}
