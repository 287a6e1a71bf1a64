package org.tidemark.server.growth.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.KeptCommands;

/** Weights that were set, from the journal itself; a moment behind the ledger. */
@Repository
class WeightStore {

    private static final int MOST = 20_000;
    private static final int PIECE = 500;

    private final JdbcClient database;
    private final KeptCommands commands;
    private final String ledger;
    private final Clock clock;

    WeightStore(
            JdbcClient database,
            KeptCommands commands,
            @Value("${tidemark.ledger.name}") String ledger,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record SetAt(String commandId, OffsetDateTime at) {}

    /** Those that stand now. */
    List<AppointedWeight> all() {
        List<SetAt> set =
                database.sql(
                                """
                                SELECT command_id, at FROM read_model.event
                                WHERE ledger = ? AND type = 'weight-set' ORDER BY seq LIMIT ?
                                """)
                        .params(ledger, MOST)
                        .query((row, number) ->
                                new SetAt(
                                        row.getString("command_id"),
                                        row.getObject("at", OffsetDateTime.class)
                                                .atZoneSameInstant(clock.getZone())
                                                .toOffsetDateTime()))
                        .list();
        List<AppointedWeight.Set> inOrder = new ArrayList<>();
        for (int from = 0; from < set.size(); from += PIECE) {
            List<SetAt> piece = set.subList(from, Math.min(set.size(), from + PIECE));
            Map<String, Command.SetWeight> kept =
                    commands.find(
                            Command.SetWeight.class, piece.stream().map(SetAt::commandId).toList());
            for (SetAt one : piece) {
                Command.SetWeight command = kept.get(one.commandId());
                if (command != null) {
                    inOrder.add(new AppointedWeight.Set(one.at(), command));
                }
            }
        }
        return AppointedWeight.of(inOrder);
    }
}
