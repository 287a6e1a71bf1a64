package org.tidemark.server.money.payments;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.journal.postgres.EmbeddedPostgres;

/** The book in a real PostgreSQL. */
class PaymentStoreIT extends PaymentBookContract {

    private static EmbeddedPostgres postgres;
    private static PaymentBook book;

    @BeforeAll
    static void start() {
        postgres =
                EmbeddedPostgres.start(Path.of("target", "platforms", "payments").toAbsolutePath());
        DataSource source = postgres.dataSource();
        Flyway.configure()
                .dataSource(source)
                .schemas("platform")
                .defaultSchema("platform")
                .locations("classpath:org/tidemark/server/kernel/database")
                .load()
                .migrate();
        book =
                new PaymentStore(
                        JdbcClient.create(source),
                        new TransactionTemplate(new DataSourceTransactionManager(source)),
                        Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Override
    PaymentBook book() {
        return book;
    }
}
