package org.tidemark.server.kernel.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.ledger.LedgerConfiguration.LedgerProperties;

/**
 * How far the read model has come, for those who follow it: asked within the transaction of whoever
 * asks, over his own connection.
 */
@Component
public final class WholeRecords {

    private final JdbcClient database;
    private final String ledger;

    WholeRecords(JdbcClient database, LedgerProperties properties) {
        this.database = database;
        this.ledger = properties.name();
    }

    /** The last record that ended a command and is in the read model; 0 for none. */
    public long whole() {
        return database.sql("SELECT whole_seq FROM read_model.progress WHERE ledger = ?")
                .param(ledger)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
