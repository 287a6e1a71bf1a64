package org.tidemark.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tidemark.faults.BookLine.Kind;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;

/**
 * One ledger through all rounds: its database is embedded in a platform, or started by the script
 * and reached through a proxy; both are the same folder.
 */
final class FaultWorld implements AutoCloseable {

    private static final String LEDGER = "main";
    private static final String KEY_FILE = "people.key";
    private static final int DATABASE_DISK_MIB = 1_600;
    private static final int OWN_DISK_MIB = 96;
    private static final int PAGE = 2_000;

    /** What a name of ours begins with. */
    static final String OURS = "fault-";

    private final Path home;
    private final Path folder;
    private final Path database;
    private final AnswerBook book;
    private final Optional<SmallDisk> databaseDisk;
    private final Optional<SmallDisk> ownDisk;
    private final Instant begin = Instant.now();
    private String key = "";
    private final List<PlatformNode> nodes = new ArrayList<>();
    private int starts;
    private @Nullable EmbeddedPostgres outside; // null while it is embedded in a platform
    private @Nullable CuttingProxy proxy; // null until it is first needed

    /** A world in an empty folder. */
    FaultWorld(Path home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        boolean disks = SmallDisk.isPossible();
        databaseDisk = disks ? Optional.of(disk("database", DATABASE_DISK_MIB)) : Optional.empty();
        ownDisk = disks ? Optional.of(disk("own", OWN_DISK_MIB)) : Optional.empty();
        Path place = databaseDisk.map(SmallDisk::folder).orElse(folder);
        database = Files.createDirectories(place.resolve("data"));
        book = AnswerBook.create(folder.resolve("book.tsv"));
    }

    private SmallDisk disk(String name, int mebibytes) throws IOException {
        return SmallDisk.mount(folder.resolve(name), mebibytes);
    }

    AnswerBook book() {
        return book;
    }

    Path folder() {
        return folder;
    }

    /** The disk under the database; none where none could be made. */
    Optional<SmallDisk> databaseDisk() {
        return databaseDisk;
    }

    /** A disk for a platform's own files. */
    Optional<SmallDisk> ownDisk() {
        return ownDisk;
    }

    ApiDoor door(PlatformNode node) {
        return new ApiDoor(node.name(), node.port(), key, book);
    }

    /** A platform with the database in it. */
    PlatformNode embedded(int port, Map<String, String> environment, String... options)
            throws IOException {
        closeOutside();
        List<String> all = new ArrayList<>(List.of("--data", database.toString()));
        all.addAll(List.of(options));
        return start("one", port, all, environment);
    }

    /** A platform that reaches the database through the proxy. */
    PlatformNode beside(
            String name, Path own, int port, Map<String, String> environment, String... options)
            throws IOException {
        openOutside();
        Files.createDirectories(own);
        Files.copy(
                database.resolve(KEY_FILE),
                own.resolve(KEY_FILE),
                StandardCopyOption.REPLACE_EXISTING);
        List<String> all =
                new ArrayList<>(List.of("--data", own.toString(), "--database-url", url()));
        all.addAll(List.of(options));
        return start(name, port, all, environment);
    }

    private PlatformNode start(
            String name, int port, List<String> options, Map<String, String> environment)
            throws IOException {
        String own = "%s-%03d".formatted(name, ++starts); // who was overtaken never comes back
        Path log = folder.resolve(own + ".log");
        PlatformNode node = PlatformNode.start(own, home, port, log, options, environment);
        nodes.add(node);
        return node;
    }

    /** Makes the ledger and its plan; the first start tells the key. */
    void found() throws IOException, InterruptedException {
        PlatformNode first = embedded(freePort(), Map.of()).serving();
        key = first.key().orElseThrow();
        String plan = Files.readString(home.resolve("plans").resolve("seed.yaml"));
        BookLine adopted = door(first).send(plan(OURS + "plan", plan));
        if (adopted.kind() != Kind.ACKNOWLEDGED) {
            throw new IllegalStateException("the plan was not adopted: " + adopted);
        }
        first.stop();
    }

    /** A plan; as long as one likes with comments. */
    static SentCommand plan(String id, String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return SentCommand.of("/plans", "adopt-plan", id, "\"plan\":\"" + escaped + "\"");
    }

    /** A plan of nearly a mebibyte. */
    SentCommand longPlan(String id) throws IOException {
        String plan = Files.readString(home.resolve("plans").resolve("seed.yaml"));
        return plan(id, plan + ("# " + "x".repeat(97) + "\n").repeat(9_000));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    CuttingProxy proxy() {
        if (proxy == null) {
            throw new IllegalStateException("the database is embedded");
        }
        return proxy;
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?user=%s&password=%s"
                .formatted(proxy().port(), server().user(), server().password());
    }

    private EmbeddedPostgres server() {
        if (outside == null) {
            throw new IllegalStateException("the database is embedded");
        }
        return outside;
    }

    /** Starts the database beside the platforms; one that has ended begins anew. */
    void openOutside() throws IOException {
        if (outside != null && outside.died().isDone()) {
            closeOutside();
        }
        if (outside == null) {
            outside = EmbeddedPostgres.start(database);
        }
        int port = Integer.parseInt(server().url().replaceFirst(".*:(\\d+)/.*", "$1"));
        if (proxy == null) {
            proxy = new CuttingProxy(port);
        }
        proxy.target(port);
    }

    private void closeOutside() {
        if (outside != null) {
            outside.close();
            outside = null;
        }
    }

    /** Ends every connection of everybody else to the database. */
    void terminateConnections() throws SQLException {
        try (Connection connection = server().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
        }
    }

    /** A connection to the database, past the proxy. */
    Connection connection() throws SQLException {
        return server().dataSource().getConnection();
    }

    /** Number of the takeover that may write. */
    static long epoch(Connection connection) throws SQLException {
        return number(connection, "SELECT epoch FROM ledger.journal_head WHERE ledger = 'main'");
    }

    /**
     * The database, wherever it runs; one that the script has started is not joined a second time.
     */
    private Reached reached() {
        EmbeddedPostgres ours = outside;
        if (ours != null) {
            return new Reached(ours.dataSource(), () -> {});
        }
        EmbeddedPostgres joined = EmbeddedPostgres.startOrJoin(database);
        return new Reached(joined.dataSource(), joined::close);
    }

    private record Reached(DataSource source, Runnable leave) implements AutoCloseable {
        @Override
        public void close() {
            leave.run();
        }
    }

    /** The last sequence of the journal, wherever its database is. */
    long lastSequence() throws SQLException {
        try (Reached reached = reached();
                Connection connection = reached.source().getConnection()) {
            return number(connection, "SELECT seq FROM ledger.journal_head WHERE ledger = 'main'");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Process of the database server, as it has written it itself. */
    ProcessHandle databaseProcess() throws IOException {
        Path file = database.resolve("postgres-data").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                .orElseThrow();
    }

    /** All commands of the journal. */
    List<JournalLine> journal() {
        try (Reached reached = reached();
                JournalReader reader =
                        PostgresJournal.existing(reached.source(), LEDGER).reader()) {
            List<JournalLine> lines = new ArrayList<>();
            long seq = 0;
            for (List<JournalRecord> page = reader.after(seq, PAGE);
                    !page.isEmpty();
                    page = reader.after(seq, PAGE)) {
                page.stream()
                        .filter(record -> !record.isContinuation())
                        .map(FaultWorld::line)
                        .forEach(lines::add);
                seq = page.getLast().seq();
            }
            return lines;
        }
    }

    private static JournalLine line(JournalRecord record) {
        return new JournalLine(
                record.seq(),
                record.commandId(),
                SentCommand.contentOf(CommandDecoder.decode(record)),
                Instant.EPOCH.plusNanos(record.at().epochMicros() * 1_000));
    }

    /** When the first round began. */
    Instant begin() {
        return begin;
    }

    /** What {@code tidemark verify} says that is not well; empty where it passes. */
    Optional<String> verify() throws IOException {
        Commands.Result result =
                Commands.tried(
                        List.of(
                                home.resolve("tidemark").toString(),
                                "verify",
                                "--lang",
                                "en",
                                "--data",
                                database.toString()));
        return result.status() == 0
                ? Optional.empty()
                : Optional.of("verify ended with " + result.status() + ": " + result.output());
    }

    /** Ends every platform that still runs. */
    void endPlatforms() {
        nodes.forEach(PlatformNode::end);
    }

    @Override
    public void close() throws IOException {
        endPlatforms();
        closeOutside();
        if (proxy != null) {
            proxy.close();
        }
        book.close();
        for (SmallDisk disk :
                List.of(databaseDisk, ownDisk).stream().flatMap(Optional::stream).toList()) {
            disk.close();
        }
    }
}
