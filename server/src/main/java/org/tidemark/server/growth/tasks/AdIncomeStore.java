package org.tidemark.server.growth.tasks;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.growth.tasks.AdIncomePage.Deposit;

/** Advertising income as the read model has it. */
@Repository
class AdIncomeStore {

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    AdIncomeStore(
            JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The newest deposits. */
    List<Deposit> latest(int limit) {
        return database.sql(
                        """
                        SELECT p.at, p.command_id, e.programme, -p.amount AS amount_fen
                        FROM read_model.posting p
                        JOIN read_model.event e ON e.ledger = p.ledger AND e.seq = p.seq
                            AND e.type = 'ad-income'
                        WHERE p.ledger = ? AND p.account = 'external:advertisers'
                            AND p.event_type = 'ad-income'
                        ORDER BY p.seq DESC LIMIT ?
                        """)
                .params(ledger, limit)
                .query((row, number) ->
                        new Deposit(
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString("command_id"),
                                row.getString("programme"),
                                row.getLong("amount_fen")))
                .list();
    }
}
