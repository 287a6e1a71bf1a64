package org.tidemark.server.growth.lessons;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.growth.lessons.LessonStore.Reminder;
import org.tidemark.server.web.site.TellsAhead;
import org.tidemark.server.web.site.ToldAhead;

/** Tells a member of the next lesson of each series of which he wants to be reminded. */
@Component
@Order(30)
final class LessonReminders implements TellsAhead {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final LessonStore store;
    private final Clock clock;

    LessonReminders(LessonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<ToldAhead> told(String memberId) {
        Instant now = clock.instant();
        return store.reminders(memberId).stream()
                .filter(one -> one.series().shown())
                .flatMap(one -> told(one, now).stream())
                .toList();
    }

    private Optional<ToldAhead> told(Reminder reminder, Instant now) {
        LessonSeries series = reminder.series();
        return due(store.dates(series), reminder.minutes(), now)
                .map(lesson -> {
                    String time = TIME.format(lesson.begins().atZone(series.zone()));
                    return new ToldAhead(
                            "lessons.told",
                            new LocalizedText(
                                    time + " " + series.title().zh(),
                                    time + " " + series.title().en()),
                            lesson.day(),
                            "/lessons/" + series.id());
                });
    }

    /** The first that is on, or begins within so many minutes, and is not cancelled. */
    static Optional<Lesson> due(LessonDates dates, int minutes, Instant now) {
        return dates.next(now, 7).stream()
                .filter(lesson -> lesson.isWithin(minutes, now))
                .findFirst();
    }
}
