package org.tidemark.journal.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A database cluster in a folder, and the programs that make, start and stop it. */
final class Cluster {

    /** The one role of the cluster. */
    static final String ROLE = "tidemark";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final int STARTS = 3;
    private static final int POLL_MILLIS = 10;
    private static final long MAX_LOG_BYTES = 16L << 20;

    private final Path folder;
    private final Path data;
    private final Path binaries;
    private final Privileges privileges;

    Cluster(Path folder, Path binaries, Privileges privileges) {
        this.folder = folder;
        this.data = folder.resolve("postgres-data");
        this.binaries = binaries.resolve("bin");
        this.privileges = privileges;
    }

    static Optional<PidFile> running(Path folder) {
        return PidFile.read(folder.resolve("postgres-data")).filter(PidFile::isServerAlive);
    }

    static String password(Path folder) {
        Path file = folder.resolve("postgres.password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法从 " + file + " 读取数据库的密码",
                    "cannot read the database's password from " + file,
                    e);
        }
    }

    /** Makes the cluster unless it is there. A half-made one is made again. */
    void create() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path partial = folder.resolve("postgres-data-partial");
        Folders.delete(partial);
        Files.createDirectory(partial);
        privileges.give(partial);
        String password = newPassword();
        Path handed = write(folder.resolve("postgres.password-initdb"), password);
        privileges.give(handed);
        run(
                List.of(
                        binaries.resolve("initdb").toString(),
                        "--pgdata=" + partial,
                        "--username=" + ROLE,
                        "--pwfile=" + handed,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions"));
        Files.delete(handed);
        write(folder.resolve("postgres.password"), password);
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops a server that a killed platform has left behind. */
    void stopOrphan() {
        Optional<PidFile> left = PidFile.read(data);
        if (left.isEmpty()) {
            return;
        }
        if (left.get().isServerAlive()) {
            LOG.warn(
                    "stopping the PostgreSQL that a killed platform left behind, process {}",
                    left.get().pid());
            stop();
        } else if (ProcessHandle.of(left.get().pid()).isPresent()) {
            deleteStalePidFile(); // the number belongs to another program now
        }
    }

    /**
     * Starts the server on a free port and waits until it takes connections, however long it
     * recovers. A port that was free may be somebody else's a moment later: then another is tried.
     */
    Process start() throws IOException {
        Path log = freshLog();
        for (int left = STARTS; left > 1; left--) {
            Process process = begin(log, freePort());
            if (takesConnections(process)) {
                return process;
            }
            LOG.warn("PostgreSQL did not start, another port is tried: {}", lastLine(log));
        }
        Process process = begin(log, freePort());
        if (!takesConnections(process)) {
            throw new PostgresStartException(
                    "PostgreSQL 启动时以状态 "
                            + process.exitValue()
                            + " 结束；"
                            + log
                            + " 中的最后一行是“"
                            + lastLine(log)
                            + "”",
                    "PostgreSQL ended with status "
                            + process.exitValue()
                            + " while starting; its last words in "
                            + log
                            + ": "
                            + lastLine(log));
        }
        return process;
    }

    private Process begin(Path log, int port) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(binaries.resolve("postgres").toString(), "-D", data.toString()));
        for (String setting :
                List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "jit=off",
                        "max_wal_size=4GB",
                        "wal_compression=off",
                        "shared_buffers=256MB")) {
            command.add("-c");
            command.add(setting);
        }
        Process process =
                new ProcessBuilder(privileges.wrap(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        process.getOutputStream().close();
        return process;
    }

    /** Waits until it does; false where it has ended instead. */
    private boolean takesConnections(Process process) {
        while (!isReady(process)) {
            if (!process.isAlive()) {
                return false;
            }
            pause();
        }
        return true;
    }

    /** Where the server of that process listens. */
    int port(Process process) {
        return PidFile.read(data)
                .filter(file -> file.pid() == process.pid())
                .orElseThrow(() ->
                        new PostgresStartException(
                                data + " 中没有本服务的 postmaster.pid",
                                "no postmaster.pid of our server in " + data))
                .port();
    }

    /**
     * Stops the server: first without taking connections away from anybody, for a moment, then at
     * once. What is committed is on disk either way.
     */
    void stopGently(int seconds) {
        if (!tryRun(stopCommand("smart", seconds))) {
            stop();
        }
    }

    /** Stops the server at once. */
    void stop() {
        if (!tryRun(stopCommand("fast", 120))
                && PidFile.read(data).filter(PidFile::isServerAlive).isPresent()) {
            throw new PostgresStartException(
                    data + " 中的 PostgreSQL 不停止；请查看 postgres.log",
                    "PostgreSQL in " + data + " does not stop; look at postgres.log");
        }
    }

    private List<String> stopCommand(String mode, int seconds) {
        return List.of(
                binaries.resolve("pg_ctl").toString(),
                "stop",
                "--wait",
                "--silent",
                "--mode=" + mode,
                "--timeout=" + seconds,
                "--pgdata=" + data);
    }

    /** What the server says goes on in one file until it is long; the one before it is kept. */
    private Path freshLog() throws IOException {
        Path log = folder.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private boolean isReady(Process process) {
        return PidFile.read(data)
                .filter(file -> file.pid() == process.pid() && file.ready())
                .isPresent();
    }

    private void deleteStalePidFile() {
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法删除 " + data + " 中过时的 postmaster.pid",
                    "cannot delete the stale postmaster.pid in " + data,
                    e);
        }
    }

    private void run(List<String> command) throws IOException {
        Path output = folder.resolve("postgres-setup.log");
        int status = execute(command, output);
        if (status != 0) {
            throw new PostgresStartException(
                    command.getFirst()
                            + " 以状态 "
                            + status
                            + " 结束；请查看 "
                            + output
                            + "：“"
                            + lastLine(output)
                            + "”",
                    command.getFirst()
                            + " ended with status "
                            + status
                            + "; see "
                            + output
                            + ": "
                            + lastLine(output));
        }
    }

    private boolean tryRun(List<String> command) {
        try {
            return execute(command, folder.resolve("postgres-setup.log")) == 0;
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法运行 " + command.getFirst(), "cannot run " + command.getFirst(), e);
        }
    }

    private int execute(List<String> command, Path output) throws IOException {
        Process process =
                new ProcessBuilder(privileges.wrap(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new PostgresStartException(
                    "运行 " + command.getFirst() + " 时被中断",
                    "interrupted while running " + command.getFirst(),
                    e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresStartException(
                    "PostgreSQL 启动时被中断", "interrupted while PostgreSQL starts", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static Path write(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        if (Privileges.isPosix(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, secret);
    }

    private static String lastLine(Path log) throws IOException {
        List<String> lines =
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
        return lines.isEmpty() ? "nothing" : lines.getLast();
    }
}
