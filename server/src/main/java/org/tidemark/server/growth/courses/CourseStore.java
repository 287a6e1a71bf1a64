package org.tidemark.server.growth.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.growth.courses.Course.Session;

/** Courses and who takes part, in PostgreSQL. */
@Repository
class CourseStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CourseStore(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody who signed up; when attended is null, he was not seen there. */
    record Participant(String memberId, @Nullable OffsetDateTime attendedAt, String markedBy) {}

    /** Enters a course, or changes what is said of it; places never fall below who signed up. */
    boolean save(Course course) {
        return database.sql(
                                """
                                INSERT INTO platform.course AS c (course_id, title_zh, title_en,
                                    words_zh, words_en, video_url, places, starts_at, ends_at, code,
                                    state)
                                VALUES (:id, :titleZh, :titleEn, :wordsZh, :wordsEn, :video, :places,
                                    :starts, :ends, :code, 'DRAFT')
                                ON CONFLICT (course_id) DO UPDATE SET title_zh = :titleZh,
                                    title_en = :titleEn, words_zh = :wordsZh, words_en = :wordsEn,
                                    video_url = :video, places = :places, starts_at = :starts,
                                    ends_at = :ends
                                WHERE :places = 0 OR c.signed_up <= :places
                                """)
                        .param("id", course.id())
                        .param("titleZh", course.title().zh())
                        .param("titleEn", course.title().en())
                        .param("wordsZh", course.words().zh())
                        .param("wordsEn", course.words().en())
                        .param("video", course.videoUrl())
                        .param("places", course.places())
                        .param("starts", course.session().map(Session::startsAt).orElse(null))
                        .param("ends", course.session().map(Session::endsAt).orElse(null))
                        .param("code", course.code())
                        .update()
                == 1;
    }

    /** Moves a course to another state; false where it may not come from where it is. */
    boolean move(String courseId, CourseState to) {
        return database.sql(
                                """
                                UPDATE platform.course SET state = :to
                                WHERE course_id = :id AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("id", courseId)
                        .param("from", to.before())
                        .update()
                == 1;
    }

    Optional<Course> find(String courseId) {
        return database.sql("SELECT * FROM platform.course WHERE course_id = ?")
                .param(courseId)
                .query((row, number) -> course(row))
                .optional();
    }

    /**
     * What anybody may see: sessions that are not over first, by time, then courses without one.
     */
    List<Course> open(Instant now, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.course
                        WHERE state = 'OPEN' AND (ends_at IS NULL OR ends_at > ?)
                        ORDER BY starts_at NULLS LAST, course_id LIMIT ?
                        """)
                .params(at(now), limit)
                .query((row, number) -> course(row))
                .list();
    }

    /** All of them, the newest first. */
    List<Course> all(int limit) {
        return database.sql("SELECT * FROM platform.course ORDER BY course_id DESC LIMIT ?")
                .param(limit)
                .query((row, number) -> course(row))
                .list();
    }

    /** The courses that a member signed up for, the last first. */
    List<Course> of(String memberId, int limit) {
        return database.sql(
                        """
                        SELECT c.* FROM platform.course c
                        JOIN platform.course_member m ON m.course_id = c.course_id
                        WHERE m.member_id = ? ORDER BY c.starts_at DESC NULLS LAST, m.signed_at DESC
                        LIMIT ?
                        """)
                .params(memberId, limit)
                .query((row, number) -> course(row))
                .list();
    }

    Optional<Participant> participant(String courseId, String memberId) {
        return database.sql(
                        """
                        SELECT member_id, attended_at, marked_by FROM platform.course_member
                        WHERE course_id = ? AND member_id = ?
                        """)
                .params(courseId, memberId)
                .query((row, number) -> participant(row))
                .optional();
    }

    List<Participant> participants(String courseId, int limit) {
        return database.sql(
                        """
                        SELECT member_id, attended_at, marked_by FROM platform.course_member
                        WHERE course_id = ? ORDER BY signed_at, member_id LIMIT ?
                        """)
                .params(courseId, limit)
                .query((row, number) -> participant(row))
                .list();
    }

    /** Signs a member up if a place is left; true also where he had one already. */
    boolean signUp(String courseId, String memberId, Instant now) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean fresh =
                            database.sql(
                                                    """
                                                    INSERT INTO platform.course_member
                                                        (course_id, member_id, signed_at)
                                                    VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                                                    """)
                                            .params(courseId, memberId, at(now))
                                            .update()
                                    == 1;
                    if (fresh && !takePlace(courseId, now)) {
                        status.setRollbackOnly();
                        return false;
                    }
                    return true;
                }));
    }

    private boolean takePlace(String courseId, Instant now) {
        return database.sql(
                                """
                                UPDATE platform.course SET signed_up = signed_up + 1
                                WHERE course_id = ? AND state = 'OPEN'
                                    AND (places = 0 OR signed_up < places)
                                    AND (ends_at IS NULL OR ends_at > ?)
                                """)
                        .params(courseId, at(now))
                        .update()
                == 1;
    }

    /** Gives a place back, unless the member has been there. */
    boolean signOff(String courseId, String memberId) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    boolean left =
                            database.sql(
                                                    """
                                                    DELETE FROM platform.course_member
                                                    WHERE course_id = ? AND member_id = ?
                                                        AND attended_at IS NULL
                                                    """)
                                            .params(courseId, memberId)
                                            .update()
                                    == 1;
                    if (left) {
                        database.sql(
                                        """
                                        UPDATE platform.course SET signed_up = signed_up - 1
                                        WHERE course_id = ?
                                        """)
                                .param(courseId)
                                .update();
                    }
                    return left;
                }));
    }

    /** Notes that a participant is there; once noted it stays as it was. */
    boolean attend(String courseId, String memberId, String markedBy, Instant now) {
        return database.sql(
                                """
                                UPDATE platform.course_member SET attended_at = ?, marked_by = ?
                                WHERE course_id = ? AND member_id = ? AND attended_at IS NULL
                                """)
                        .params(at(now), markedBy, courseId, memberId)
                        .update()
                == 1;
    }

    private Course course(ResultSet row) throws SQLException {
        OffsetDateTime starts = row.getObject("starts_at", OffsetDateTime.class);
        return new Course(
                row.getString("course_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                new LocalizedText(row.getString("words_zh"), row.getString("words_en")),
                row.getString("video_url"),
                row.getInt("places"),
                starts == null
                        ? Optional.empty()
                        : Optional.of(
                                new Session(
                                        inZone(starts),
                                        inZone(row.getObject("ends_at", OffsetDateTime.class)))),
                row.getString("code"),
                CourseState.valueOf(row.getString("state")),
                row.getInt("signed_up"));
    }

    private Participant participant(ResultSet row) throws SQLException {
        OffsetDateTime attended = row.getObject("attended_at", OffsetDateTime.class);
        return new Participant(
                row.getString("member_id"),
                attended == null ? null : inZone(attended),
                row.getString("marked_by"));
    }

    private OffsetDateTime inZone(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
