package org.tidemark.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says. A file left over by a crash may say "ready" too, so whoever
 * waits for a server compares the process id.
 *
 * @param pid of the server's first process
 * @param port that it listens on, 0 while not yet known
 * @param ready whether it takes connections
 */
record PidFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Reads the file of a cluster, if there is one that is complete enough to read. */
    static Optional<PidFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.getFirst().strip());
            int port =
                    lines.size() > PORT_LINE ? Integer.parseInt(lines.get(PORT_LINE).strip()) : 0;
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new PidFile(pid, port, ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // being written at this moment
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法读取 " + cluster + " 中的 postmaster.pid",
                    "cannot read postmaster.pid in " + cluster,
                    e);
        }
    }

    /** Whether that process still lives and is a PostgreSQL server. */
    boolean isServerAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .isPresent();
    }
}
