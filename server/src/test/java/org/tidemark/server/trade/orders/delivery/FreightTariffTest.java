package org.tidemark.server.trade.orders.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FreightTariffTest {

    private static final FreightTariff WEIGHED = new FreightTariff(44, 800, 1_000, 200, 500, 9_900);

    @Test
    void the_base_price_carries_the_base_weight() {
        assertThat(WEIGHED.feeFen(5_000, 0)).isEqualTo(800);
        assertThat(WEIGHED.feeFen(5_000, 1_000)).isEqualTo(800);
    }

    @Test
    void a_step_that_is_begun_counts_whole() {
        assertThat(WEIGHED.feeFen(5_000, 1_001)).isEqualTo(1_000);
        assertThat(WEIGHED.feeFen(5_000, 1_500)).isEqualTo(1_000);
        assertThat(WEIGHED.feeFen(5_000, 1_501)).isEqualTo(1_200);
    }

    @Test
    void from_an_amount_on_delivery_is_free() {
        assertThat(WEIGHED.feeFen(9_899, 5_000)).isEqualTo(2_400);
        assertThat(WEIGHED.feeFen(9_900, 5_000)).isZero();
    }

    @Test
    void without_steps_the_price_is_flat() {
        assertThat(new FreightTariff(0, 600, 0, 0, 0, 0).feeFen(1_000_000, 99_000)).isEqualTo(600);
        assertThat(FreightTariff.FREE.feeFen(1, 1)).isZero();
    }

    @Test
    void negative_figures_are_no_tariff() {
        assertThatThrownBy(() -> new FreightTariff(44, -1, 0, 0, 0, 0))
                .hasMessageContaining("negative");
        assertThatThrownBy(() -> new FreightTariff(4401, 1, 0, 0, 0, 0))
                .hasMessageContaining("province");
    }
}
