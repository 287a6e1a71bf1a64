package org.tidemark.journal.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;

/** Brings tables to the version of this program. */
public final class Schema {

    private Schema() {}

    /** The journal itself. */
    static void migrateJournal(DataSource source) {
        migrate(source, "ledger", "classpath:org/tidemark/journal/schema");
    }

    /**
     * Brings one schema of the database to the version of the migrations at a location.
     *
     * @throws JournalException when they do not fit what is there
     */
    public static void migrate(DataSource source, String schema, String location) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .schemas(schema)
                    .locations(location)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new JournalException(
                    new LocalizedText(
                            "模式 " + schema + " 的表无法升级到本版本：“" + e.getMessage() + "”",
                            "the tables of schema "
                                    + schema
                                    + " cannot be brought to this version: "
                                    + e.getMessage()),
                    e);
        }
    }
}
