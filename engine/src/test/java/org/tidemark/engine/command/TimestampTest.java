package org.tidemark.engine.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimestampTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 0, 0",
        "1970-01-01T08:00:00.000001+08:00, 1, 28800",
        "1969-12-31T23:59:59.999999Z, -1, 0",
        "2026-01-01T00:00+05:45, 1767204900000000, 20700",
    })
    void a_moment_is_microseconds_and_its_offset(String text, long micros, int offset) {
        assertThat(Timestamp.parse(text)).isEqualTo(new Timestamp(micros, offset));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00+08:00, 2026-01-01",
        "2025-12-31T23:59:59.999999+08:00, 2025-12-31",
        "2026-01-01T12:00:00-12:00, 2026-01-01",
        "2026-01-02T02:00:00+14:00, 2026-01-02",
        "1969-12-31T23:00:00-01:00, 1969-12-31",
        "1970-01-01T00:30:00+01:00, 1970-01-01",
    })
    void the_day_is_that_of_the_offset(String text, String day) {
        assertThat(Timestamp.parse(text).localDate()).hasToString(day);
    }

    @Test
    void the_day_agrees_with_the_calendar_at_random_moments() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            Timestamp at =
                    new Timestamp(
                            random.nextLong(-1L << 53, 1L << 53),
                            random.nextInt(-18 * 3_600, 18 * 3_600 + 1));
            OffsetDateTime calendar = at.toOffsetDateTime();
            assertThat(at.localDate()).isEqualTo(calendar.toLocalDate());
            assertThat(Timestamp.of(calendar)).isEqualTo(at);
            assertThat(Timestamp.parse(at.toString())).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-01-01 00:00:00+08:00",
                "2026-02-29T00:00:00Z",
                "2026-01-01T00:00:00.0000001Z",
                "2026-01-01T00:00:00+19:00",
                "2026-01-01T24:00:01Z",
                "+999999999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
            })
    void anything_else_is_no_moment(String text) {
        assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void before_the_first_command_there_is_no_time_to_tell() {
        assertThat(Timestamp.EARLIEST).hasToString("before all time");
        assertThat(new Timestamp(0, ZoneOffset.UTC.getTotalSeconds()))
                .hasToString("1970-01-01T00:00Z");
    }
}
