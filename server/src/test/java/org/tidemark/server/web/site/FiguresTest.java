package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void money_is_grouped_and_carries_the_sign_of_its_currency() {
        assertThat(Figures.money(0, "CNY")).isEqualTo("¥0.00");
        assertThat(Figures.money(99_999, "CNY")).isEqualTo("¥999.99");
        assertThat(Figures.money(123_456_789, "CNY")).isEqualTo("¥1,234,567.89");
        assertThat(Figures.money(-19_764, "CNY")).isEqualTo("\u2212¥197.64");
        assertThat(Figures.money(100, "XYZ")).isEqualTo("XYZ\u00A01.00");
    }

    @Test
    void a_change_shows_its_direction() {
        assertThat(Figures.change(30_000, "CNY")).isEqualTo("+¥300.00");
        assertThat(Figures.change(-24_705, "CNY")).isEqualTo("\u2212¥247.05");
        assertThat(Figures.amountChange(147_000_000, 6)).isEqualTo("+147.000000");
    }

    @Test
    void points_and_prices_keep_all_six_decimals() {
        assertThat(Figures.points(1_210_000_001L)).isEqualTo("1,210.000001");
        assertThat(Figures.price(1_867_413, "CNY")).isEqualTo("¥1.867413");
    }

    @Test
    void rates_and_multiples_are_as_short_as_they_can_be() {
        assertThat(Figures.rate(700_000)).isEqualTo("70%");
        assertThat(Figures.rate(3_000)).isEqualTo("0.3%");
        assertThat(Figures.rate(0)).isEqualTo("0%");
        assertThat(Figures.multiple(3_000_000)).isEqualTo("3");
        assertThat(Figures.multiple(1_200_000)).isEqualTo("1.2");
    }

    @Test
    void the_largest_amounts_are_written_whole() {
        assertThat(Figures.money(Long.MAX_VALUE, "CNY")).isEqualTo("¥92,233,720,368,547,758.07");
        assertThat(Figures.count(-1_000)).isEqualTo("\u22121,000");
    }
}
