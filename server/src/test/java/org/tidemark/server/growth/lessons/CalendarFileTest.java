package org.tidemark.server.growth.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calendars as RFC 5545 wants them, read back by its rules. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    private static String file(String title, String words, int minutes, boolean cancelled) {
        LocalDate day = LocalDate.of(2026, 12, 2);
        LessonSeries series =
                LessonDatesTest.series(
                        Set.of(DayOfWeek.WEDNESDAY),
                        LocalTime.of(20, 0),
                        "Asia/Shanghai",
                        90,
                        day,
                        day.plusDays(7));
        LessonDates dates =
                new LessonDates(series, Map.of(day, new LessonDates.Said(cancelled, "")));
        return new String(
                CalendarFile.of(
                        series,
                        title,
                        words,
                        dates.next(NOW, 9),
                        "shop.example",
                        "https://shop.example/lessons/l1",
                        minutes,
                        NOW),
                StandardCharsets.UTF_8);
    }

    /** A value as it is read: 3.3.11. */
    private static String read(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                assertThat(one).isNotIn(';', ',');
                text.append(one);
            }
        }
        return text.toString();
    }

    private static List<String> values(String file, String name) {
        return file.replace("\r\n ", "")
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .toList();
    }

    @Test
    void any_text_comes_back_as_it_was_and_no_line_is_longer_than_75_octets() {
        Random random = new Random(9);
        List<String> parts = List.of("茶", "𠮷", "a", " ", ",", ";", "\\", "\n", ":", "\"", "é");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder made = new StringBuilder("x");
            for (int k = random.nextInt(200); k > 0; k--) {
                made.append(parts.get(random.nextInt(parts.size())));
            }
            String words = made.toString();
            String file = file("标题, mit; Zeichen", words, 60, false);
            for (String line : file.split("\r\n", -1)) {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
            }
            assertThat(file).endsWith("END:VCALENDAR\r\n");
            assertThat(values(file, "SUMMARY"))
                    .hasSize(2)
                    .allMatch(one -> read(one).equals("标题, mit; Zeichen"));
            assertThat(read(values(file, "DESCRIPTION").getFirst())).isEqualTo(words);
        }
    }

    @Test
    void times_are_in_utc_what_is_cancelled_says_so_and_only_what_takes_place_rings() {
        String file = file("T", "W", 1440, true);
        assertThat(values(file, "DTSTART")).containsExactly("20261202T120000Z", "20261209T120000Z");
        assertThat(values(file, "DTEND")).containsExactly("20261202T133000Z", "20261209T133000Z");
        assertThat(values(file, "STATUS")).containsExactly("CANCELLED", "CONFIRMED");
        assertThat(values(file, "SEQUENCE")).containsExactly("1", "0");
        assertThat(values(file, "TRIGGER")).containsExactly("-PT1440M");
        assertThat(values(file, "UID"))
                .containsExactly(
                        "lesson-l1-2026-12-02@shop.example", "lesson-l1-2026-12-09@shop.example");
        assertThat(values(file("T", "W", 0, false), "TRIGGER")).isEmpty();
    }
}
