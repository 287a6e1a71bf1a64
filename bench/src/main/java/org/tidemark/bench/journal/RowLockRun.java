package org.tidemark.bench.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Orders as a program without a ledger settles them: a transaction an order, the pool's row locked.
 */
final class RowLockRun {

    private static final List<String> TABLES =
            List.of(
                    "CREATE SCHEMA IF NOT EXISTS bench",
                    """
                    CREATE TABLE bench.pool (id integer PRIMARY KEY, reserve_fen bigint NOT NULL,
                        supply_micro bigint NOT NULL) WITH (fillfactor = 10)
                    """,
                    """
                    CREATE TABLE bench.account (id bigint PRIMARY KEY, balance_fen bigint NOT NULL)
                        WITH (fillfactor = 10)
                    """,
                    """
                    CREATE TABLE bench.position (member bigint PRIMARY KEY, points_micro bigint NOT NULL,
                        spend_fen bigint NOT NULL) WITH (fillfactor = 70)
                    """,
                    """
                    CREATE TABLE bench.orders (id text PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(),
                        member bigint NOT NULL, amount_fen bigint NOT NULL)
                    """,
                    """
                    CREATE TABLE bench.posting (order_id text NOT NULL, line smallint NOT NULL,
                        account bigint NOT NULL, asset smallint NOT NULL, amount bigint NOT NULL,
                        PRIMARY KEY (order_id, line))
                    """,
                    "INSERT INTO bench.pool VALUES (1, 0, 0)",
                    "INSERT INTO bench.account SELECT id, 0 FROM generate_series(1, 3) id");

    private final DataSource source;
    private final int members;

    RowLockRun(DataSource source, int members) throws SQLException {
        this.source = source;
        this.members = members;
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute(
                    "INSERT INTO bench.position SELECT id, 0, 0 FROM generate_series(1, "
                            + members
                            + ") id");
            statement.execute("VACUUM ANALYZE bench.position");
        }
    }

    /** Orders per second of so many clients in so many nanoseconds. */
    long ordersPerSecond(int clients, long nanos) throws SQLException, InterruptedException {
        List<RowLockClient> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                all.add(new RowLockClient(source, members, clients * 1_000L + i));
            }
            try (Connection connection = source.getConnection()) {
                Databases.checkpoint(connection);
            }
            long start = System.nanoTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (RowLockClient client : all) {
                counts.add(threads.submit(() -> client.settleUntil(start + nanos)));
            }
            long settled = 0;
            for (Future<Long> count : counts) {
                settled += count.get();
            }
            return JournalFigures.perSecond(settled, System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new BenchException("an order under the row lock failed: " + e.getCause(), e);
        } finally {
            for (RowLockClient client : all) {
                client.close();
            }
        }
    }
}
