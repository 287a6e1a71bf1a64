package org.tidemark.server.growth.tasks;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.PersonalRecords;

/**
 * What is kept of a person's advertisements: his devices are erased, counts stay with the books.
 */
@Component
final class TaskRecords implements PersonalRecords {

    private final JdbcClient database;

    TaskRecords(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String section() {
        return "tasks";
    }

    @Override
    public Object export(String memberId) {
        List<Map<String, String>> days =
                database.sql(
                                """
                                SELECT day, watched FROM platform.task_day
                                WHERE member_id = ? ORDER BY day
                                """)
                        .param(memberId)
                        .query((row, number) ->
                                Map.of(
                                        "day",
                                        row.getString("day"),
                                        "counted",
                                        row.getString("watched")))
                        .list();
        return days;
    }

    @Override
    public void erase(String memberId) {
        database.sql("DELETE FROM platform.task_device WHERE member_id = ?")
                .param(memberId)
                .update();
        database.sql("DELETE FROM platform.ad_session WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
