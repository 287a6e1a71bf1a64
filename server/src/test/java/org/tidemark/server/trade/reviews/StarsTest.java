package org.tidemark.server.trade.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.server.trade.catalogue.ProductVoices.Stars;

class StarsTest {

    @Test
    void the_average_is_rounded_half_up_to_one_decimal() {
        assertThat(new Stars(0, 0).average()).isEmpty();
        assertThat(new Stars(1, 5).average()).isEqualTo("5.0");
        assertThat(new Stars(20, 91).average()).isEqualTo("4.6");
        Random random = new Random(38);
        for (int i = 0; i < 10_000; i++) {
            long reviews = 1 + random.nextLong(100_000);
            long sum = reviews + random.nextLong(4 * reviews + 1);
            assertThat(new Stars(reviews, sum).average())
                    .isEqualTo(
                            BigDecimal.valueOf(sum)
                                    .divide(BigDecimal.valueOf(reviews), 1, RoundingMode.HALF_UP)
                                    .toPlainString());
        }
    }
}
