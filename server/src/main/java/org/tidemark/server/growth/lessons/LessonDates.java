package org.tidemark.server.growth.lessons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The dates of a series: every one of its weekdays from its first day to its last, and what is said
 * of single ones.
 *
 * @param said of single dates, by their day
 */
record LessonDates(LessonSeries series, Map<LocalDate, Said> said) {

    private static final Said NOTHING = new Said(false, "");

    LessonDates {
        said = Map.copyOf(said);
    }

    /** What is said of a date. */
    record Said(boolean cancelled, String replayUrl) {}

    /** The next that are not over, cancelled ones too. */
    List<Lesson> next(Instant now, int most) {
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        LocalDate first = today.minusDays(1);
        return days(first.isAfter(series.from()) ? first : series.from())
                .filter(lesson -> lesson.ends().isAfter(now))
                .limit(most)
                .toList();
    }

    /** The last that are over and were not cancelled, the newest first. */
    List<Lesson> past(Instant now, int most) {
        LocalDate today = now.atZone(series.zone()).toLocalDate();
        LocalDate last = today.isBefore(series.until()) ? today : series.until();
        return Stream.iterate(last, day -> !day.isBefore(series.from()), day -> day.minusDays(1))
                .filter(series::has)
                .map(this::lesson)
                .filter(lesson -> !lesson.ends().isAfter(now) && !lesson.cancelled())
                .limit(most)
                .toList();
    }

    /** Every date of it from a day on. */
    private Stream<Lesson> days(LocalDate from) {
        return Stream.iterate(from, day -> !day.isAfter(series.until()), day -> day.plusDays(1))
                .filter(series::has)
                .map(this::lesson);
    }

    private Lesson lesson(LocalDate day) {
        Said of = said.getOrDefault(day, NOTHING);
        return new Lesson(
                day, series.begins(day), series.ends(day), of.cancelled(), of.replayUrl());
    }
}
