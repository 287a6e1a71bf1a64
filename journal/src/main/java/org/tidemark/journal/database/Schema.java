package org.tidemark.journal.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.tidemark.journal.JournalException;

/** Brings the journal's tables, schema {@code ledger}, to the version of this program. */
final class Schema {

    private Schema() {}

    static void migrate(DataSource source) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .schemas("ledger")
                    .locations("classpath:org/tidemark/journal/schema")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new JournalException(
                    "the journal's tables cannot be brought to this version: " + e.getMessage(), e);
        }
    }
}
