package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.LedgerConfiguration.LedgerProperties;

/** Every plan that was adopted for a programme, with who had it done and who agreed. */
@Component
public final class PlanVersions {

    private final JdbcClient database;
    private final KeptCommands commands;
    private final String ledger;
    private final Clock clock;

    PlanVersions(
            JdbcClient database, KeptCommands commands, LedgerProperties properties, Clock clock) {
        this.database = database;
        this.commands = commands;
        this.ledger = properties.name();
        this.clock = clock;
    }

    /**
     * An adopted plan.
     *
     * @param number 1 for the first of its programme
     * @param command id of the adoption
     * @param by who had it done and who agreed; nobody where the ledger was not told
     */
    public record Version(int number, OffsetDateTime at, String command, By by) {}

    /** All of a programme, the first one first; a moment behind the ledger. */
    public List<Version> of(String programme) {
        return database.sql(
                        """
                        SELECT e.at, e.command_id, w.actor, w.approver, w.reason
                        FROM read_model.event e
                        LEFT JOIN read_model.by_whom w
                            ON w.ledger = e.ledger AND w.command_id = e.command_id
                        WHERE e.ledger = :ledger AND e.programme = :programme
                            AND e.type = 'plan-adopted'
                        ORDER BY e.seq
                        """)
                .param("ledger", ledger)
                .param("programme", programme)
                .query((row, number) ->
                        new Version(
                                number + 1,
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString("command_id"),
                                new By(
                                        text(row.getString("actor")),
                                        text(row.getString("approver")),
                                        text(row.getString("reason")))))
                .list();
    }

    /** The texts of the last of them, by the id of the adoption, as the journal has them. */
    public Map<String, Command.AdoptPlan> texts(List<Version> versions) {
        return commands.find(
                Command.AdoptPlan.class, versions.stream().map(Version::command).toList());
    }

    private static String text(@Nullable String stored) {
        return Objects.requireNonNullElse(stored, Command.NONE);
    }
}
