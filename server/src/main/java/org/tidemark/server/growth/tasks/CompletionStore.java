package org.tidemark.server.growth.tasks;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days whose tasks are complete, in PostgreSQL. */
@Repository
class CompletionStore {

    private final JdbcClient database;

    CompletionStore(JdbcClient database) {
        this.database = database;
    }

    /** A completed day of a member in a programme. */
    record Completion(String programme, String memberId, LocalDate day) {}

    /** Notes whoever has watched enough on a day and was not noted yet. */
    int noteAll(String programme, int dailyTasks, LocalDate day) {
        return database.sql(
                        """
                        INSERT INTO platform.task_completion (programme, member_id, day, state)
                        SELECT ?, member_id, day, 'PENDING' FROM platform.task_day
                        WHERE day = ? AND watched >= ? ON CONFLICT DO NOTHING
                        """)
                .params(programme, day, dailyTasks)
                .update();
    }

    /** The same for one member. */
    void note(String programme, int dailyTasks, LocalDate day, String memberId) {
        database.sql(
                        """
                        INSERT INTO platform.task_completion (programme, member_id, day, state)
                        SELECT ?, member_id, day, 'PENDING' FROM platform.task_day
                        WHERE day = ? AND watched >= ? AND member_id = ? ON CONFLICT DO NOTHING
                        """)
                .params(programme, day, dailyTasks, memberId)
                .update();
    }

    /** What the ledger does not know yet; the first of a day up to that one. */
    List<Completion> pending(LocalDate upTo, int limit) {
        return database.sql(
                        """
                        SELECT programme, member_id, day FROM platform.task_completion
                        WHERE state = 'PENDING' AND day <= ? ORDER BY day LIMIT ?
                        """)
                .params(upTo, limit)
                .query(Completion.class)
                .list();
    }

    /** The same for one member and day. */
    List<Completion> pendingOf(String memberId, LocalDate day) {
        return database.sql(
                        """
                        SELECT programme, member_id, day FROM platform.task_completion
                        WHERE state = 'PENDING' AND day = ? AND member_id = ?
                        """)
                .params(day, memberId)
                .query(Completion.class)
                .list();
    }

    /** Notes what the ledger said; empty for yes. */
    void settle(Completion completion, String refusal) {
        database.sql(
                        """
                        UPDATE platform.task_completion SET state = ?, refusal = ?
                        WHERE day = ? AND member_id = ? AND programme = ? AND state = 'PENDING'
                        """)
                .params(
                        refusal.isEmpty() ? "DONE" : "REFUSED",
                        refusal,
                        completion.day(),
                        completion.memberId(),
                        completion.programme())
                .update();
    }

    /** Days from one on that have counted advertisements. */
    List<LocalDate> daysSince(LocalDate first) {
        return database.sql(
                        "SELECT DISTINCT day FROM platform.task_day WHERE day >= ? ORDER BY day")
                .param(first)
                .query(LocalDate.class)
                .list();
    }
}
