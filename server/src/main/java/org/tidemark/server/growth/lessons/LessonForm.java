package org.tidemark.server.growth.lessons;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.text.TypedText;

/** A series as it was entered. */
public record LessonForm(
        String titleZh,
        String titleEn,
        String wordsZh,
        String wordsEn,
        String teacher,
        @Nullable List<String> weekdays,
        String at,
        String zone,
        String minutes,
        String from,
        String until,
        String roomUrl) {

    /** The most characters of a title. */
    public static final int MOST_TITLE = 60;

    /** The most characters of what it is about. */
    public static final int MOST_WORDS = 2_000;

    /** The most characters of a teacher's name. */
    public static final int MOST_TEACHER = 40;

    private static final int MOST_MINUTES = 600;
    private static final int MOST_YEARS = 2;

    public LessonForm {
        titleZh = titleZh == null ? "" : TypedText.line(titleZh);
        titleEn = titleEn == null ? "" : TypedText.line(titleEn);
        wordsZh = wordsZh == null ? "" : TypedText.lines(wordsZh);
        wordsEn = wordsEn == null ? "" : TypedText.lines(wordsEn);
        teacher = teacher == null ? "" : TypedText.line(teacher);
        weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
        at = at == null ? "" : at.strip();
        zone = zone == null ? "" : zone.strip();
        minutes = minutes == null ? "" : minutes.strip();
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
        roomUrl = roomUrl == null ? "" : roomUrl.strip();
    }

    /** An empty one. */
    static LessonForm empty(LocalDate today, ZoneId zone) {
        return new LessonForm(
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "20:00",
                zone.getId(),
                "60",
                today.toString(),
                today.plusMonths(3).toString(),
                "");
    }

    /** The form of a series that is there. */
    static LessonForm of(LessonSeries series) {
        return new LessonForm(
                series.title().zh(),
                series.title().en(),
                series.words().zh(),
                series.words().en(),
                series.teacher(),
                series.inOrder().stream().map(DayOfWeek::name).toList(),
                series.at().toString(),
                series.zone().getId(),
                Integer.toString(series.minutes()),
                series.from().toString(),
                series.until().toString(),
                series.roomUrl());
    }

    /**
     * All that is wrong with it.
     *
     * @param linked whether an address may be linked to
     * @param promise the fault of a text that promises a return
     */
    List<Fault> faults(
            Predicate<String> linked, BiFunction<String, String, Optional<Fault>> promise) {
        List<Fault> faults = new ArrayList<>();
        text("titleZh", titleZh, MOST_TITLE, promise, faults);
        text("titleEn", titleEn, MOST_TITLE, promise, faults);
        text("wordsZh", wordsZh, MOST_WORDS, promise, faults);
        text("wordsEn", wordsEn, MOST_WORDS, promise, faults);
        text("teacher", teacher, MOST_TEACHER, promise, faults);
        needs(weekdaysOf().isPresent(), "weekdays", "lessons.problem.weekdays", faults);
        needs(timeOf().isPresent(), "at", "lessons.problem.at", faults);
        needs(zoneOf().isPresent(), "zone", "lessons.problem.zone", faults);
        needs(
                TypedText.whole(minutes).orElse(0) >= 1
                        && TypedText.whole(minutes).orElse(0) <= MOST_MINUTES,
                "minutes",
                "lessons.problem.minutes",
                faults);
        Optional<LocalDate> first = DayRange.day(from);
        Optional<LocalDate> last = DayRange.day(until);
        needs(first.isPresent(), "from", "site.days.wrong", faults);
        needs(last.isPresent(), "until", "site.days.wrong", faults);
        if (first.isPresent() && last.isPresent()) {
            needs(
                    !last.get().isBefore(first.get())
                            && !last.get().isAfter(first.get().plusYears(MOST_YEARS)),
                    "until",
                    "lessons.problem.order",
                    faults);
        }
        needs(linked.test(roomUrl), "roomUrl", "lessons.problem.link", faults);
        return faults;
    }

    private static void text(
            String field,
            String text,
            int most,
            BiFunction<String, String, Optional<Fault>> promise,
            List<Fault> faults) {
        if (TypedText.isEmptyOrLonger(text, most)) {
            faults.add(Fault.at(field, "lessons.problem.text", most));
        }
        promise.apply(field, text).ifPresent(faults::add);
    }

    private static void needs(boolean right, String field, String key, List<Fault> faults) {
        if (!right) {
            faults.add(Fault.at(field, key));
        }
    }

    private Optional<Set<DayOfWeek>> weekdaysOf() {
        Set<String> there =
                EnumSet.allOf(DayOfWeek.class).stream()
                        .map(DayOfWeek::name)
                        .collect(Collectors.toSet());
        List<String> chosen = weekdays == null ? List.of() : weekdays;
        return chosen.isEmpty() || !there.containsAll(chosen)
                ? Optional.empty()
                : Optional.of(chosen.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()));
    }

    private Optional<LocalTime> timeOf() {
        try {
            return Optional.of(LocalTime.parse(at));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zoneOf() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The series; only of a form without faults. */
    LessonSeries series(String id, boolean shown, String by) {
        return new LessonSeries(
                id,
                new LocalizedText(titleZh, titleEn),
                new LocalizedText(wordsZh, wordsEn),
                teacher,
                weekdaysOf().orElseThrow(),
                timeOf().orElseThrow(),
                zoneOf().orElseThrow(),
                Math.toIntExact(TypedText.whole(minutes).orElseThrow()),
                DayRange.day(from).orElseThrow(),
                DayRange.day(until).orElseThrow(),
                roomUrl,
                shown,
                by);
    }
}
