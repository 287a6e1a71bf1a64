package org.tidemark.engine.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FenTest {

    private static final int AMOUNTS = 20_000;

    private final SplittableRandom random = new SplittableRandom(7);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | 0",
                "12 | 1200",
                "12.5 | 1250",
                "12.50 | 1250",
                "` 12.50 ` | 1250",
                "¥12.50 | 1250",
                "￥12.50 | 1250",
                "`¥ 12.50` | 1250",
                "12.50元 | 1250",
                "`￥1,234.50 元` | 123450",
                "１２．５０ | 1250",
                "１２。５ | 1250",
                "１，２３４ | 123400",
                "1,234,567.89 | 123456789",
                "1 234 567 | 123456700",
                "1\u00a0234 | 123400",
                "\u300012\u3000 | 1200",
                "007 | 700",
            })
    void what_people_type_is_an_amount(String typed, long fen) {
        assertThat(Fen.read(typed)).contains(new Fen(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1e3",
                "1.234",
                "1,23",
                "1,2345",
                "12,34,567",
                "1,234 567",
                "1 23",
                ".5",
                "5.",
                "1..2",
                "1.2.3",
                "¥",
                "元",
                "¥¥1",
                "1元元",
                "$1",
                "一百",
                "0x10",
                "1,",
                ",1",
                "1.000,00",
                "99999999999999999999",
                "NaN",
                "1 2",
                "٣"
            })
    void what_may_be_read_in_two_ways_or_in_none_is_no_amount(String typed) {
        assertThat(Fen.read(typed)).isEmpty();
    }

    @Test
    void a_machines_text_is_read_strictly_and_read_back_as_it_was_written() throws Exception {
        for (int i = 0; i < AMOUNTS; i++) {
            Fen fen = new Fen(amount());
            assertThat(Fen.parse(fen.plain())).isEqualTo(fen);
            assertThat(fen.toString()).isEqualTo(BigDecimal.valueOf(fen.fen(), 2).toPlainString());
        }
        for (String loose : List.of(" 1", "¥1", "1,000", "１", "-1", "1.001")) {
            assertThatThrownBy(() -> Fen.parse(loose)).isInstanceOf(MalformedAmountException.class);
        }
    }

    @Test
    void what_people_are_shown_they_can_type_back() {
        DecimalFormat format =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        for (int i = 0; i < AMOUNTS; i++) {
            Fen fen = new Fen(amount());
            String shown = fen.grouped();
            assertThat(shown).isEqualTo(format.format(BigDecimal.valueOf(fen.fen(), 2)));
            assertThat(Fen.read(shown)).contains(fen);
            assertThat(Fen.read("¥" + shown)).contains(fen);
            assertThat(Fen.read(fullWidth(shown))).contains(fen);
            assertThat(Fen.read(shown.replace(',', ' '))).contains(fen);
        }
    }

    @Test
    void an_amount_below_zero_is_written_but_never_read() {
        assertThat(new Fen(-123_456_78).grouped()).isEqualTo("-123,456.78");
        assertThat(new Fen(-5).plain()).isEqualTo("-0.05");
        assertThat(Fen.read("-0.05")).isEmpty();
    }

    @Test
    void sums_are_exact_or_none() {
        assertThat(new Fen(3).plus(new Fen(4)).minus(new Fen(10))).isEqualTo(new Fen(-3));
        assertThat(new Fen(250).times(4)).isEqualTo(new Fen(1_000));
        assertThatThrownBy(() -> new Fen(Long.MAX_VALUE).plus(new Fen(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(new Fen(3).min(new Fen(4))).isEqualTo(new Fen(3));
        assertThat(new Fen(3).max(new Fen(4))).isEqualTo(new Fen(4));
    }

    @Test
    void points_have_six_digits_both_ways() throws Exception {
        for (int i = 0; i < AMOUNTS; i++) {
            Micropoints points = new Micropoints(amount());
            assertThat(Micropoints.parse(points.plain())).isEqualTo(points);
            assertThat(Micropoints.read(fullWidth(points.grouped()))).contains(points);
        }
        assertThat(Micropoints.read("1,000.5")).contains(new Micropoints(1_000_500_000));
        assertThat(Micropoints.read("1.0000001")).isEmpty();
    }

    private long amount() {
        return random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }
}
