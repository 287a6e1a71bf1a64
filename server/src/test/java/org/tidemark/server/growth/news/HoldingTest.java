package org.tidemark.server.growth.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When somebody is told that his holding is close to its cap. */
class HoldingTest {

    @ParameterizedTest
    @CsvSource({
        // points, realised, cap, reserve, supply, near
        "1000000, 0, 30000, 27000, 1000000, true",
        "1000000, 0, 30000, 26999, 1000000, false",
        "1000000, 20000, 30000, 7000, 1000000, true",
        "1000000, 20000, 30000, 6999, 1000000, false",
        "1000000, 40000, 30000, 0, 1000000, true",
        "0, 40000, 30000, 7000, 1000000, false",
        "1000000, 40000, 0, 7000, 1000000, false",
        "1000000, 0, 30000, 27000, 0, false",
        "1, 0, 1, 9, 10, true",
        "1, 0, 1, 8, 9, false",
    })
    void is_near_from_nine_tenths_on(
            long points, long realised, long cap, long reserve, long supply, boolean near) {
        assertThat(new Holding("m", points, 1, realised, 1).isNear(cap, reserve, supply))
                .isEqualTo(near);
    }

    @Test
    void ten_thousand_holdings_of_any_size_are_judged_as_on_paper() {
        Random random = new Random(38);
        for (int i = 0; i < 10_000; i++) {
            long supply = 1 + random.nextLong(1L << random.nextInt(1, 60));
            long points = random.nextLong(supply) + 1;
            long reserve = random.nextLong(1L << random.nextInt(1, 50));
            long cap = 1 + random.nextLong(1L << random.nextInt(1, 50));
            long realised = random.nextLong(cap + 1);
            BigDecimal reached =
                    BigDecimal.valueOf(points)
                            .multiply(BigDecimal.valueOf(reserve))
                            .divide(BigDecimal.valueOf(supply), new MathContext(60))
                            .add(BigDecimal.valueOf(realised));
            assertThat(new Holding("m", points, 1, realised, 1).isNear(cap, reserve, supply))
                    .as("%d of %d, %d + %d of %d", points, supply, realised, reserve, cap)
                    .isEqualTo(
                            reached.compareTo(
                                            BigDecimal.valueOf(cap).multiply(new BigDecimal("0.9")))
                                    >= 0);
        }
    }
}
