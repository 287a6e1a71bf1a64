package org.tidemark.server.growth.team;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.growth.team.AgentsPage.Decision;

/**
 * Why staff appointed, granted or issued something, and who did; beside the commands themselves.
 */
@Repository
class Decisions {

    private final JdbcClient database;
    private final Clock clock;

    Decisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Kept before the command is sent: no appointment is without its reason.
     *
     * @return whether it was not there before
     */
    boolean keep(String commandId, String kind, String memberId, String reason, String staff) {
        return database.sql(
                                """
                                INSERT INTO platform.team_decision
                                    (command_id, kind, member_id, reason, staff, decided_at)
                                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(commandId, kind, memberId, reason, staff, OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** The ledger refused it. */
    void drop(String commandId) {
        database.sql("DELETE FROM platform.team_decision WHERE command_id = ?")
                .param(commandId)
                .update();
    }

    /** The newest ones. */
    List<Decision> latest(int limit) {
        return database.sql(
                        """
                        SELECT command_id, kind, member_id, reason, staff, decided_at
                        FROM platform.team_decision ORDER BY decided_at DESC LIMIT ?
                        """)
                .param(limit)
                .query((row, number) ->
                        new Decision(
                                row.getString("command_id"),
                                row.getString("kind"),
                                row.getString("member_id"),
                                row.getString("reason"),
                                row.getString("staff"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime()))
                .list();
    }
}
