package org.tidemark.server.trade.stores.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final int CASES = 2_000;
    private static final int QUARTERS = 96;
    private static final int QUARTERS_OF_WEEK = 7 * QUARTERS;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private final Random random = new Random(20_261_201);

    private static LocalTime quarter(int number) {
        return LocalTime.ofSecondOfDay(number % QUARTERS * 900L);
    }

    private Optional<OpeningHours> generated() {
        List<Integer> days =
                IntStream.rangeClosed(1, 7).filter(day -> random.nextBoolean()).boxed().toList();
        List<OpeningHours.Span> spans = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(2); i++) {
            spans.add(
                    new OpeningHours.Span(
                            quarter(random.nextInt(QUARTERS)), quarter(random.nextInt(QUARTERS))));
        }
        return OpeningHours.of(days, spans);
    }

    /** Quarter by quarter of the week that begins on a Monday, again and again. */
    private static boolean[] week(OpeningHours hours) {
        boolean[] open = new boolean[QUARTERS_OF_WEEK];
        for (DayOfWeek day : hours.days()) {
            for (OpeningHours.Span span : hours.spans()) {
                int from = (day.getValue() - 1) * QUARTERS + span.from().toSecondOfDay() / 900;
                int length =
                        Math.floorMod(
                                span.until().toSecondOfDay() / 900
                                        - span.from().toSecondOfDay() / 900,
                                QUARTERS);
                for (int i = 0; i < (length == 0 ? QUARTERS : length); i++) {
                    open[(from + i) % QUARTERS_OF_WEEK] = true;
                }
            }
        }
        return open;
    }

    @Test
    void open_or_not_and_until_when_is_what_one_finds_quarter_by_quarter() {
        int tried = 0;
        while (tried < CASES) {
            Optional<OpeningHours> hours = generated();
            if (hours.isEmpty()) {
                continue;
            }
            tried++;
            boolean[] week = week(hours.get());
            int now = random.nextInt(QUARTERS_OF_WEEK);
            LocalDateTime moment = MONDAY.atStartOfDay().plusMinutes(15L * now);
            OpeningHours.Now seen = hours.get().at(moment);
            assertThat(seen.open()).as(hours + " " + moment).isEqualTo(week[now]);
            int next = 1;
            while (next <= QUARTERS_OF_WEEK && week[(now + next) % QUARTERS_OF_WEEK] == week[now]) {
                next++;
            }
            assertThat(seen.changes())
                    .as(hours + " " + moment)
                    .isEqualTo(
                            next > QUARTERS_OF_WEEK
                                    ? Optional.empty()
                                    : Optional.of(moment.plusMinutes(15L * next)));
        }
    }

    @Test
    void what_is_written_is_read_again_the_same() {
        for (int i = 0; i < CASES; i++) {
            generated()
                    .ifPresent(
                            hours -> assertThat(OpeningHours.read(hours.text())).contains(hours));
        }
    }

    @Test
    void days_that_follow_each_other_are_said_together() {
        assertThat(OpeningHours.read("1234567 9:00-21:00").orElseThrow().daily()).isTrue();
        assertThat(OpeningHours.read("9:00-21:00").orElseThrow().daily()).isTrue();
        assertThat(OpeningHours.read("12357 9:00-24:00").orElseThrow().runs())
                .containsExactly(
                        List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY),
                        List.of(DayOfWeek.FRIDAY),
                        List.of(DayOfWeek.SUNDAY));
    }

    @Test
    void other_words_and_parts_that_overlap_are_no_hours() {
        for (String text :
                List.of(
                        "",
                        "from nine to nine",
                        "8 9:00-21:00",
                        "9:60-21:00",
                        "25:00-21:00",
                        "9:00-12:00 11:00-20:00",
                        "9:00-12:00 12:00-20:00",
                        "18:00-2:00 9:00-12:00",
                        "9:00-12:00 17:00-10:00")) {
            assertThat(OpeningHours.read(text)).as(text).isEmpty();
        }
        assertThat(OpeningHours.read("11:00-14:00 17:00-02:00")).isPresent();
    }
}
