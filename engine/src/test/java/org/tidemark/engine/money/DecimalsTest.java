package org.tidemark.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0",
        "0.00, 2, 0",
        "1, 2, 100",
        "1.5, 2, 150",
        "1.05, 2, 105",
        "1000.00, 2, 100000",
        "007.10, 2, 710",
        "147, 6, 147000000",
        "0.000001, 6, 1",
        "124.950000, 6, 124950000",
        "50, 0, 50",
        "92233720368547758.07, 2, 9223372036854775807",
        "9223372036854.775807, 6, 9223372036854775807",
    })
    void digits_with_at_most_so_many_decimals_are_units_of_the_last_one(
            String text, int decimals, long value) throws MalformedAmountException {
        assertThat(Decimals.parse(text, decimals)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "1.",
                ".5",
                "1..0",
                "1.0.0",
                "-1",
                "+1",
                "-0.00",
                "1e3",
                "1E3",
                "NaN",
                "Infinity",
                "0x10",
                "1,000.00",
                "1 000",
                " 1",
                "1 ",
                "1.000",
                "0.001",
                "1\u00002",
                "\u0661",
                "\uff11",
                "92233720368547758.08",
                "99999999999999999999",
                "0000000000000000000000001",
            })
    void anything_else_is_malformed(String text) {
        assertThatThrownBy(() -> Decimals.parse(text, 2))
                .isInstanceOf(MalformedAmountException.class)
                .hasMessageContaining("\"" + text + "\"")
                .hasMessageContaining("at most 2 after the point");
    }

    @Test
    void a_long_malformed_text_is_quoted_in_part() {
        assertThatThrownBy(() -> Decimals.parse("9".repeat(1_000), 2))
                .isInstanceOf(MalformedAmountException.class)
                .hasMessageContaining("\"" + "9".repeat(40) + "...\"");
    }

    @Test
    void whole_numbers_have_no_point() {
        assertThatThrownBy(() -> Decimals.parse("1.0", 0))
                .isInstanceOf(MalformedAmountException.class);
        assertThat(Decimals.format(50, 0)).isEqualTo("50");
        assertThat(Decimals.format(0, 0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 0.00",
        "5, 2, 0.05",
        "-5, 2, -0.05",
        "-100, 2, -1.00",
        "105, 2, 1.05",
        "1, 6, 0.000001",
        "10, 6, 0.000010",
        "124950000, 6, 124.950000",
        "9223372036854775807, 2, 92233720368547758.07",
        "-9223372036854775807, 6, -9223372036854.775807",
    })
    void a_value_is_written_with_all_its_decimals(long value, int decimals, String text) {
        assertThat(Decimals.format(value, decimals)).isEqualTo(text);
    }

    @Test
    void the_smallest_long_is_no_amount() {
        assertThatThrownBy(() -> Decimals.format(Long.MIN_VALUE, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void what_is_written_is_read_back_and_is_what_big_decimals_write()
            throws MalformedAmountException {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 50_000; i++) {
            long value = random.nextLong() >>> 1 + random.nextInt(63);
            int decimals = random.nextInt(7);
            String text = Decimals.format(value, decimals);
            assertThat(text).isEqualTo(BigDecimal.valueOf(value, decimals).toPlainString());
            assertThat(Decimals.parse(text, decimals)).isEqualTo(value);
            assertThat(Decimals.format(-value, decimals))
                    .isEqualTo(BigDecimal.valueOf(-value, decimals).toPlainString());
        }
    }

    @Test
    void appending_leaves_what_stands_before() {
        StringBuilder text = new StringBuilder("amount ");
        Decimals.append(text, 1_234, 2);
        assertThat(text).hasToString("amount 12.34");
    }
}
