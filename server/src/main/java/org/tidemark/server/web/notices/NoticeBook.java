package org.tidemark.server.web.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.jobs.Job;

/** Keeps the notices; those of today and to come are read from memory. */
@Repository
public class NoticeBook implements Job {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 200;

    private final JdbcClient database;
    private final Clock clock;
    private volatile List<PublicNotice> current;

    NoticeBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.current = stored();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The notices that stand there today, the newest first. */
    public List<PublicNotice> shown(NoticePlace place) {
        LocalDate today = today();
        return current.stream()
                .filter(notice -> notice.place() == place)
                .filter(notice -> notice.stage(today) == PublicNotice.Stage.SHOWN)
                .toList();
    }

    /** All that ever were, the newest first. */
    List<PublicNotice> all(int most) {
        return database.sql("SELECT * FROM platform.notice ORDER BY from_day DESC, id DESC LIMIT ?")
                .param(most)
                .query(NoticeBook::notice)
                .list();
    }

    Optional<PublicNotice> find(long id) {
        return database.sql("SELECT * FROM platform.notice WHERE id = ?")
                .param(id)
                .query(NoticeBook::notice)
                .optional();
    }

    void enter(PublicNotice notice) {
        database.sql(
                        """
                        INSERT INTO platform.notice (place, title_zh, title_en, text_zh, text_en,
                            from_day, until_day, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        notice.place().name(),
                        notice.title().zh(),
                        notice.title().en(),
                        notice.text().zh(),
                        notice.text().en(),
                        notice.from(),
                        notice.until(),
                        notice.by(),
                        OffsetDateTime.now(clock))
                .update();
        current = stored();
    }

    /** It is shown no more from now on; one that was over or ended already stays as it is. */
    void end(long id) {
        database.sql(
                        """
                        UPDATE platform.notice SET until_day = :yesterday,
                            from_day = least(from_day, :yesterday)
                        WHERE id = :id AND until_day > :yesterday
                        """)
                .param("yesterday", today().minusDays(1))
                .param("id", id)
                .update();
        current = stored();
    }

    private List<PublicNotice> stored() {
        return database.sql(
                        """
                        SELECT * FROM platform.notice WHERE until_day >= ?
                        ORDER BY from_day DESC, id DESC LIMIT ?
                        """)
                .params(today(), MOST_KEPT)
                .query(NoticeBook::notice)
                .list();
    }

    private static PublicNotice notice(ResultSet row, int number) throws SQLException {
        return new PublicNotice(
                row.getLong("id"),
                NoticePlace.valueOf(row.getString("place")),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("made_by"));
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** What another node has changed. */
    @Override
    public int doWork() {
        current = stored();
        return 0;
    }
}
