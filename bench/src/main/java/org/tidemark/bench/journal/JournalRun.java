package org.tidemark.bench.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.recovery.Recovery;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.plan.YamlPlanReader;

/** One run of all measurements on one server in a folder of its own. */
final class JournalRun {

    private static final String LEDGER = "bench";
    private static final int ROUNDS = 4;
    private static final int SINGLE_WARM_UP = 300;
    private static final int SINGLE_ORDERS = 3_000;
    private static final int[] CLIENTS = {1, 8, 32};

    private final int members;
    private final int orders;
    private final long partNanos;
    private final JournalFigures figures = new JournalFigures();

    /** A run with so many members and orders, its timed parts so long. */
    JournalRun(int members, int orders, int seconds) {
        this.members = members;
        this.orders = orders;
        this.partNanos = TimeUnit.SECONDS.toNanos(seconds);
    }

    JournalFigures measure(Path folder) throws IOException, SQLException, InterruptedException {
        Timings syncs = Databases.syncTimes(folder);
        figures.add("processors", "processors", Runtime.getRuntime().availableProcessors(), "", "");
        figures.add("members", "members", members, "", "");
        figures.add(
                "fdatasyncMicros",
                "fdatasync of 8 KiB",
                syncs.percentileMicros(50),
                "us",
                "for orientation");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DataSource source = postgres.dataSource();
            long ordersPerSecond = throughput(source);
            recovery(source);
            rowLock(source, ordersPerSecond);
        }
        return figures;
    }

    /** Orders through the door and copies of the same bytes, taking turns; then single orders. */
    private long throughput(DataSource source) throws IOException, SQLException {
        WatchedJournal journal = new WatchedJournal(PostgresJournal.open(source, LEDGER));
        try (Connection connection = source.getConnection();
                Door door = new Door(journal, members);
                CopiedJournal copies = new CopiedJournal(source)) {
            door.settle(orders); // warms up; what is measured runs compiled and on pages that exist
            copies.copy(journal.groupEnds());
            int groupsBefore = journal.groupEnds().size();
            long nanos = 0;
            long copyNanos = 0;
            long bytes = 0;
            int count = Math.max(1, orders / ROUNDS);
            List<Timings> latencies = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                Databases.checkpoint(connection);
                Door.Sent sent = door.settle(count);
                nanos += sent.nanos();
                latencies.add(sent.latencies());
                CopiedJournal.Copied copied = copies.copy(journal.groupEnds());
                copyNanos += copied.nanos();
                bytes += copied.bytes();
            }
            long settled = (long) count * ROUNDS;
            long ordersPerSecond = JournalFigures.perSecond(settled, nanos);
            addThroughput(settled, ordersPerSecond, JournalFigures.perSecond(settled, copyNanos));
            figures.add("bytesPerOrder", "bytes of an order's record", bytes / settled, "B", "");
            addGroups(journal.groupEnds().subList(groupsBefore - 1, journal.groupEnds().size()));
            addLatency("loaded", "answer under load", Timings.of(latencies), "", "");
            door.settleSingly(SINGLE_WARM_UP, partNanos);
            Timings single = door.settleSingly(SINGLE_ORDERS, partNanos);
            addLatency(
                    "single",
                    "answer, one order at a time",
                    single,
                    "aim <= 2,000",
                    "aim <= 10,000");
            return ordersPerSecond;
        }
    }

    private void addThroughput(long settled, long ordersPerSecond, long copiesPerSecond) {
        figures.add("orders", "orders, durable", settled, "", "");
        figures.add("ordersPerSecond", "orders, durable", ordersPerSecond, "/s", "aim >= 50,000");
        figures.add("copiesPerSecond", "the same bytes by COPY", copiesPerSecond, "/s", "");
        figures.add(
                "copyRatioPercent",
                "  orders : copies",
                100 * ordersPerSecond / copiesPerSecond,
                "%",
                "aim >= 60");
    }

    private void addGroups(List<Long> ends) {
        long[] sizes = new long[ends.size() - 1];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = ends.get(i + 1) - ends.get(i);
        }
        Arrays.sort(sizes);
        figures.add("groups", "groups", sizes.length, "", "");
        figures.add("groupMedian", "  records in one, median", sizes[sizes.length / 2], "", "");
        figures.add("groupLargest", "  records in one, most", sizes[sizes.length - 1], "", "");
    }

    private void addLatency(String key, String name, Timings timings, String p50, String p99) {
        figures.add(key + "P50Micros", name + ", p50", timings.percentileMicros(50), "us", p50);
        figures.add(key + "P99Micros", name + ", p99", timings.percentileMicros(99), "us", p99);
    }

    /** Without a snapshot: every record is read, executed again and compared. */
    private void recovery(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM ledger.snapshot");
        }
        PostgresJournal journal = PostgresJournal.open(source, LEDGER);
        try (JournalReader reader = journal.reader()) {
            PatientLookup lookup = new PatientLookup(LEDGER, reader, () -> false);
            Recovery recovery =
                    new Recovery(
                            journal,
                            new YamlPlanReader(),
                            lookup,
                            Sizes.of(LedgerOptions.DEFAULT.recentRecords()));
            long start = System.nanoTime();
            long records = recovery.recover(reader.head(), missing -> {}).seq();
            figures.add(
                    "replayedPerSecond",
                    "records executed again",
                    JournalFigures.perSecond(records, System.nanoTime() - start),
                    "/s",
                    "aim >= 500,000");
        }
    }

    private void rowLock(DataSource source, long ordersPerSecond)
            throws SQLException, InterruptedException {
        RowLockRun run = new RowLockRun(source, members);
        run.ordersPerSecond(2, partNanos / 2); // warms up
        long best = 1;
        for (int clients : CLIENTS) {
            long rate = run.ordersPerSecond(clients, partNanos);
            best = Math.max(best, rate);
            figures.add(
                    "rowLock" + clients + "PerSecond",
                    "row lock, " + clients + (clients == 1 ? " client" : " clients"),
                    rate,
                    "/s",
                    "");
        }
        figures.add(
                "rowLockRatio",
                "  orders : best under the row lock",
                ordersPerSecond / best,
                "x",
                "aim >= 20");
    }
}
