package org.tidemark.server.kernel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.tidemark.journal.postgres.EmbeddedPostgres;

/** The PostgreSQL of this platform: started with it where it is embedded, and ended with it. */
public final class Database implements AutoCloseable {

    /** How long a request waits for a connection before it is told that the platform is busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a start waits for the first one: a machine may have much to do just then. */
    private static final Duration PATIENCE_AT_START = Duration.ofSeconds(30);

    /** How long a connection may take to show that it is alive. */
    static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    private static final String SCHEMA = "platform";

    private final Runnable stop;
    private final CompletableFuture<Integer> died;
    private final DataSource direct;
    private final HikariDataSource pool;

    /** Each gets a source of its own: the pool sets its patience on its one. */
    private Database(
            Supplier<DataSource> sources,
            int connections,
            Runnable stop,
            CompletableFuture<Integer> died) {
        this.direct = sources.get();
        this.stop = stop;
        this.died = died;
        HikariConfig config = new HikariConfig();
        config.setPoolName("tidemark");
        config.setDataSource(sources.get());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(PATIENCE_AT_START.toMillis());
        config.setValidationTimeout(SIGN_OF_LIFE.toMillis());
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
    }

    static Database open(DatabaseProperties properties) {
        Database database =
                properties.url().isEmpty()
                        ? embedded(properties)
                        : new Database(
                                () -> own(properties.url()),
                                properties.connections(),
                                () -> {},
                                new CompletableFuture<>());
        database.migrate();
        return database;
    }

    /**
     * Completed with its exit status when the embedded server has ended by itself: nothing that
     * stands on it can go on, and only a new start helps.
     */
    public CompletableFuture<Integer> died() {
        return died.copy();
    }

    /** Opens a new connection each time, for sessions that live as long as the platform. */
    public DataSource direct() {
        return direct;
    }

    /** Lends connections for short queries. */
    public DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        stop.run();
    }

    private static Database embedded(DatabaseProperties properties) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(properties.dataFolder());
        postgres.endWithCaller(); // after the ledger, which may write a snapshot at its end
        return new Database(
                postgres::dataSource, properties.connections(), postgres::close, postgres.died());
    }

    static DataSource own(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(direct)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:org/tidemark/server/kernel/database")
                .load()
                .migrate();
    }
}
