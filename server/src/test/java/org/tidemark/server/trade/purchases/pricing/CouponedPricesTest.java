package org.tidemark.server.trade.purchases.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Parts;

/** Prices with coupons, reductions and levels, to the fen, over thousands of generated orders. */
class CouponedPricesTest {

    private static final int ORDERS = 20_000;

    @Test
    void every_line_is_its_list_price_less_what_is_told_and_is_paid_by_its_sources() {
        for (long seed = 1; seed <= ORDERS; seed++) {
            Pricing priced = CouponedWares.priced(new Random(seed));
            Parts paid = Parts.NONE;
            for (PricedLine line : priced.lines()) {
                long told =
                        priced.discounts().stream()
                                .filter(one -> one.line() == line.line())
                                .mapToLong(Discount::amountFen)
                                .sum();
                long least = line.supply().known() ? line.supply().unitFen() * line.quantity() : 1;
                assertThat(line.amountFen())
                        .as("seed %d line %d", seed, line.line())
                        .isEqualTo(line.unitFen() * line.quantity() - told)
                        .isEqualTo(line.parts().amountFen())
                        .isGreaterThanOrEqualTo(Math.max(1, least));
                assertThat(line.coinsFen()).isLessThanOrEqualTo(line.mostCoinsFen());
                paid = paid.plus(line.parts());
            }
            assertThat(priced.parts()).as("seed %d", seed).isEqualTo(paid);
            assertThat(paid.amountFen()).isEqualTo(priced.totalFen());
            assertThat(paid.coinsFen()).isEqualTo(priced.question().coinsFen());
            assertThat(paid.walletFen()).isEqualTo(priced.question().walletFen());
        }
    }

    @Test
    void one_reduction_and_one_coupon_at_most_and_one_level_price_a_line() {
        for (long seed = 1; seed <= ORDERS; seed++) {
            Pricing priced = CouponedWares.priced(new Random(seed));
            assertThat(priced.discounts().stream().map(Discount::code).distinct())
                    .as("seed %d", seed)
                    .filteredOn(code -> code.startsWith("r"))
                    .hasSizeLessThanOrEqualTo(1);
            assertThat(priced.discounts())
                    .as("seed %d", seed)
                    .extracting(one -> one.line() + one.code().substring(0, 1))
                    .doesNotHaveDuplicates();
        }
    }
}
