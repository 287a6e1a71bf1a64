package org.tidemark.server.growth.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Series of lessons, what is said of single dates, and who wants to be reminded. */
@Repository
class LessonStore {

    private static final int MOST = 100;

    private final JdbcClient database;

    LessonStore(JdbcClient database) {
        this.database = database;
    }

    /** A member who wants to be reminded of a series, and how long before. */
    record Reminder(LessonSeries series, int minutes) {}

    /** Enters a series, or changes it; whether it is shown stays as it was. */
    void save(LessonSeries series) {
        database.sql(
                        """
                        INSERT INTO platform.lesson_series VALUES (:id, :titleZh, :titleEn,
                            :wordsZh, :wordsEn, :teacher, :weekdays, :at, :zone, :minutes, :from,
                            :until, :room, :shown, :by)
                        ON CONFLICT (series_id) DO UPDATE SET title_zh = :titleZh,
                            title_en = :titleEn, words_zh = :wordsZh, words_en = :wordsEn,
                            teacher = :teacher, weekdays = :weekdays, at = :at, zone = :zone,
                            minutes = :minutes, from_day = :from, until_day = :until,
                            room_url = :room, made_by = :by
                        """)
                .param("id", series.id())
                .param("titleZh", series.title().zh())
                .param("titleEn", series.title().en())
                .param("wordsZh", series.words().zh())
                .param("wordsEn", series.words().en())
                .param("teacher", series.teacher())
                .param(
                        "weekdays",
                        series.inOrder().stream()
                                .map(day -> Integer.toString(day.getValue()))
                                .collect(Collectors.joining()))
                .param("at", series.at())
                .param("zone", series.zone().getId())
                .param("minutes", series.minutes())
                .param("from", series.from())
                .param("until", series.until())
                .param("room", series.roomUrl())
                .param("shown", series.shown())
                .param("by", series.by())
                .update();
    }

    void show(String id, boolean shown) {
        database.sql("UPDATE platform.lesson_series SET shown = ? WHERE series_id = ?")
                .params(shown, id)
                .update();
    }

    Optional<LessonSeries> find(String id) {
        return database.sql("SELECT * FROM platform.lesson_series WHERE series_id = ?")
                .param(id)
                .query(LessonStore::series)
                .optional();
    }

    /** All, the newest first. */
    List<LessonSeries> all() {
        return database.sql("SELECT * FROM platform.lesson_series ORDER BY series_id DESC LIMIT ?")
                .param(MOST)
                .query(LessonStore::series)
                .list();
    }

    LessonDates dates(LessonSeries series) {
        Map<LocalDate, LessonDates.Said> said = new HashMap<>();
        database.sql("SELECT * FROM platform.lesson_date WHERE series_id = ?")
                .param(series.id())
                .query((row, number) ->
                        said.put(
                                row.getObject("day", LocalDate.class),
                                new LessonDates.Said(
                                        row.getBoolean("cancelled"), row.getString("replay_url"))))
                .list();
        return new LessonDates(series, said);
    }

    void say(String id, LocalDate day, LessonDates.Said said) {
        database.sql(
                        """
                        INSERT INTO platform.lesson_date VALUES (:id, :day, :cancelled, :replay)
                        ON CONFLICT (series_id, day) DO UPDATE SET cancelled = :cancelled,
                            replay_url = :replay
                        """)
                .param("id", id)
                .param("day", day)
                .param("cancelled", said.cancelled())
                .param("replay", said.replayUrl())
                .update();
    }

    void remind(String id, String member, int minutes) {
        database.sql(
                        """
                        INSERT INTO platform.lesson_reminder VALUES (:id, :member, :minutes)
                        ON CONFLICT (member_id, series_id) DO UPDATE SET minutes = :minutes
                        """)
                .param("id", id)
                .param("member", member)
                .param("minutes", minutes)
                .update();
    }

    void forget(String id, String member) {
        database.sql("DELETE FROM platform.lesson_reminder WHERE series_id = ? AND member_id = ?")
                .params(id, member)
                .update();
    }

    void forgetAll(String member) {
        database.sql("DELETE FROM platform.lesson_reminder WHERE member_id = ?")
                .param(member)
                .update();
    }

    /** How long before a member is reminded; empty for not at all. */
    OptionalInt reminder(String id, String member) {
        return reminders(member).stream()
                .filter(one -> one.series().id().equals(id))
                .mapToInt(Reminder::minutes)
                .findFirst();
    }

    /** Of which series a member wants to be reminded. */
    List<Reminder> reminders(String member) {
        return database.sql(
                        """
                        SELECT s.*, r.minutes AS before FROM platform.lesson_reminder r
                        JOIN platform.lesson_series s USING (series_id) WHERE r.member_id = ?
                        ORDER BY series_id
                        """)
                .param(member)
                .query((row, number) -> new Reminder(series(row, number), row.getInt("before")))
                .list();
    }

    private static LessonSeries series(ResultSet row, int number) throws SQLException {
        Set<DayOfWeek> weekdays =
                row.getString("weekdays")
                        .chars()
                        .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                        .collect(Collectors.toSet());
        return new LessonSeries(
                row.getString("series_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                new LocalizedText(row.getString("words_zh"), row.getString("words_en")),
                row.getString("teacher"),
                weekdays,
                row.getObject("at", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                row.getInt("minutes"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("room_url"),
                row.getBoolean("shown"),
                row.getString("made_by"));
    }
}
