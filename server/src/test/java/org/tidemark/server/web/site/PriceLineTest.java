package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class PriceLineTest {

    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-11-29T09:08:28+08:00");

    @Test
    void the_last_price_stands_until_now() {
        String line =
                new PriceLine()
                        .from(MORNING, 1_000_000)
                        .from(MORNING.plusDays(10), 1_428_571)
                        .until(MORNING.plusDays(40));
        assertThat(line)
                .isEqualTo(
                        "[[\"2026-11-29T09:08:28+08:00\",\"1.000000\"],"
                                + "[\"2026-12-09T09:08:28+08:00\",\"1.428571\"],"
                                + "[\"2027-01-08T09:08:28+08:00\",\"1.428571\"]]");
    }

    @Test
    void without_a_price_there_is_none() {
        assertThat(new PriceLine().until(MORNING)).isEqualTo("[]");
    }

    @Test
    void a_clock_behind_the_ledger_adds_nothing() {
        assertThat(new PriceLine().from(MORNING, 1).until(MORNING.minusSeconds(1)))
                .isEqualTo("[[\"2026-11-29T09:08:28+08:00\",\"0.000001\"]]");
    }
}
