package org.tidemark.server.people.vault;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys that the database knows: their check values, never the keys. */
final class KeyRegister {

    private final JdbcClient database;
    private final TransactionTemplate transactions;

    KeyRegister(DataSource source) {
        this.database = JdbcClient.create(source);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    List<EnteredKey> all() {
        return database.sql("SELECT * FROM platform.people_key ORDER BY made_at")
                .query((row, number) ->
                        new EnteredKey(
                                row.getString("key_id"),
                                row.getBytes("check_value"),
                                row.getObject("in_force_at", OffsetDateTime.class),
                                row.getObject("retired_at", OffsetDateTime.class)))
                .list();
    }

    /** Enters a key as the one in force; false where there is one. */
    boolean enter(PeopleKey key) {
        return database.sql(
                                """
                                INSERT INTO platform.people_key (key_id, check_value, in_force_at)
                                VALUES (?, ?, now()) ON CONFLICT DO NOTHING
                                """)
                        .params(key.id(), key.checkValue())
                        .update()
                == 1;
    }

    /** Enters a key under which everything is to be sealed anew; false where there is one. */
    boolean enterComing(PeopleKey key) {
        return database.sql(
                                """
                                INSERT INTO platform.people_key (key_id, check_value)
                                VALUES (?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(key.id(), key.checkValue())
                        .update()
                == 1;
    }

    /** The coming key takes the place of the one in force, which is retired by it. */
    void change() {
        transactions.executeWithoutResult(_ -> {
            database.sql(
                            """
                            UPDATE platform.people_key SET retired_at = now()
                            WHERE in_force_at IS NOT NULL AND retired_at IS NULL
                            """)
                    .update();
            database.sql(
                            "UPDATE platform.people_key SET in_force_at = now() WHERE in_force_at IS NULL")
                    .update();
        });
    }
}
