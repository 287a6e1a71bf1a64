package org.tidemark.engine.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PpmTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0%, 0",
        "1, 0.0001%, 0.000001",
        "3000, 0.3%, 0.003",
        "700000, 70%, 0.7",
        "1000000, 100%, 1",
        "1200000, 120%, 1.2",
        "10000000, 1000%, 10",
    })
    void a_rate_is_as_short_as_it_is(long ppm, String percent, String decimal) {
        assertThat(Ppm.percent(ppm)).isEqualTo(percent);
        assertThat(Ppm.decimal(ppm)).isEqualTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({"100, 100", "100.00, 100", "0.10, 0.1", "1200.50, 1200.5"})
    void only_zeros_of_the_decimals_go(String decimal, String trimmed) {
        assertThat(Ppm.trimmed(decimal)).isEqualTo(trimmed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1",
                "999.99 | 999.99",
                "1000 | 1,000",
                "-1000.5 | -1,000.5",
                "1234567 | 1,234,567"
            })
    void thousands_stand_apart(String decimal, String grouped) {
        assertThat(Grouping.thousands(decimal)).isEqualTo(grouped);
    }
}
