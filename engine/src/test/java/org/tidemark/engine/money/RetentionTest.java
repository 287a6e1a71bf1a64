package org.tidemark.engine.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final long SCALE = 10_000_000_000L;

    private static final int CASES = 5_000;

    @Test
    void the_gross_value_for_a_payout_is_the_least_that_pays_it() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < CASES; i++) {
            Retention retention = new Retention(random.nextInt(1_000_000));
            long payoutFen = random.nextLong(1, 1L << random.nextInt(1, 37));

            long gross = retention.grossForPayoutCeil(payoutFen).orElseThrow();

            assertThat(retention.payoutFloor(gross)).isGreaterThanOrEqualTo(payoutFen);
            assertThat(retention.payoutFloor(gross - 1)).isLessThan(payoutFen);
        }
    }

    @Test
    void at_the_price_for_a_payout_the_points_pay_it_and_a_millionth_below_they_do_not() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < CASES; i++) {
            Retention retention = new Retention(random.nextInt(1_000_000));
            long pointsMicro = random.nextLong(1_000, 1L << random.nextInt(11, 41));
            long payoutFen = random.nextLong(1, 1L << random.nextInt(1, 24));

            long price = retention.priceForPayoutCeil(pointsMicro, payoutFen).orElseThrow();

            assertThat(retention.payoutFloor(valueFloor(pointsMicro, price)))
                    .isGreaterThanOrEqualTo(payoutFen);
            assertThat(retention.payoutFloor(valueFloor(pointsMicro, price - 1)))
                    .isLessThan(payoutFen);
        }
    }

    private static long valueFloor(long pointsMicro, long priceMicros) {
        return Exact.mulDivFloor(pointsMicro, priceMicros, SCALE);
    }

    @Test
    void where_all_stays_in_the_pool_no_value_pays_anything() {
        Retention all = new Retention(1_000_000);

        assertThat(all.payoutFloor(12_345)).isZero();
        assertThat(all.grossForPayoutCeil(1)).isEqualTo(OptionalLong.empty());
        assertThat(all.priceForPayoutCeil(1, 1)).isEqualTo(OptionalLong.empty());
    }
}
