package org.tidemark.engine.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class PricesTest {

    private static final long FEN = 922_337_204L;

    @Test
    void a_price_is_rounded_down_to_six_decimals() {
        assertThat(Prices.microsAtMost(60_000, 357_000_000)).isEqualTo(1_680_672);
        assertThat(Prices.micros(60_000, 357_000_000)).isEqualTo(1_680_672);
        assertThat(Prices.text(60_000, 357_000_000, 1_680_672)).contains("1.680672");
    }

    @Test
    void a_price_beyond_63_bits_is_told_as_such_and_shown_right() {
        assertThat(Prices.microsAtMost(FEN, 1)).isEqualTo(Prices.BEYOND);
        assertThat(Prices.micros(FEN, 1)).isEqualTo(new BigInteger("9223372040000000000"));
        assertThat(Prices.text(FEN, 1, Prices.BEYOND)).contains("9223372040000.000000");
    }

    @Test
    void the_price_before_the_last_point_went_is_not_made_up() {
        assertThat(Prices.text(0, 0, Prices.BEYOND)).isEmpty();
        assertThat(Prices.text(0, 0, 1_000_000)).contains("1.000000");
    }
}
