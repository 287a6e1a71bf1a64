package org.tidemark.server.web.site;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.jobs.Job;

/** Keeps what was sent, for as long as somebody may send it again. */
@Repository
class Submissions implements Job {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration EVERY = Duration.ofHours(1);

    /** Whoever has begun longer ago than that and has not ended has died over it. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final InstantSource clock = InstantSource.system();

    Submissions(JdbcClient database) {
        this.database = database;
    }

    /** Whether this is the first time, or the first one has died: whoever is told so does it. */
    boolean begin(String content) {
        Instant now = clock.instant();
        return database.sql(
                                """
                                INSERT INTO platform.form_submission (content, begun_at)
                                VALUES (:content, :now)
                                ON CONFLICT (content) DO UPDATE SET begun_at = EXCLUDED.begun_at
                                WHERE form_submission.location IS NULL
                                    AND form_submission.begun_at < :dead
                                """)
                        .param("content", content)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("dead", now.minus(LONGEST_WORK).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** It is done, and led there. */
    void done(String content, String location) {
        database.sql("UPDATE platform.form_submission SET location = ? WHERE content = ?")
                .params(location, content)
                .update();
    }

    /** It was not done; it may be sent again. */
    void undone(String content) {
        database.sql("DELETE FROM platform.form_submission WHERE content = ?")
                .param(content)
                .update();
    }

    /** Where it led; empty while it is being worked on, or where it was not done. */
    Optional<String> location(String content) {
        return database.sql(
                        """
                        SELECT location FROM platform.form_submission
                        WHERE content = ? AND location IS NOT NULL
                        """)
                .param(content)
                .query(String.class)
                .optional();
    }

    @Override
    public String name() {
        return "form-submissions";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return database.sql("DELETE FROM platform.form_submission WHERE begun_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
