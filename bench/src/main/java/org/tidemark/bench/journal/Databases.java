package org.tidemark.bench.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder and the server's state that the measurements share. */
final class Databases {

    private static final int PAGE_BYTES = 8_192;
    private static final int SYNCS = 200;

    private Databases() {}

    /**
     * A new folder that the server's user can reach; on a disk, not in memory, where there is a
     * choice.
     */
    static Path createFolder(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, "tidemark-bench-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * Where folders are made unless told otherwise: what may not be lost is not kept in memory
     * there.
     */
    static Path defaultParent() {
        Path durable = Path.of("/var/tmp");
        return Files.isWritable(durable) ? durable : Path.of(System.getProperty("java.io.tmpdir"));
    }

    static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    /** Each part begins with a checkpoint, so that none pays for the pages of the one before. */
    static void checkpoint(Connection connection) throws SQLException {
        boolean automatic = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        connection.setAutoCommit(automatic);
    }

    /** How long the disk takes to keep 8 KiB. */
    static Timings syncTimes(Path folder) throws IOException {
        Path file = folder.resolve("sync");
        long[] nanos = new long[SYNCS];
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES);
            channel.write(page, 0);
            for (int i = 0; i < SYNCS; i++) {
                page.clear();
                channel.write(page, 0);
                long start = System.nanoTime();
                channel.force(false);
                nanos[i] = System.nanoTime() - start;
            }
        }
        Files.delete(file);
        return new Timings(nanos);
    }
}
