package org.tidemark.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Data folders for tests, where the server's user can reach them, with binaries unpacked once for
 * all.
 */
public final class DatabaseFolders {

    private static final Path ROOT = Path.of("target", "databases").toAbsolutePath();

    private DatabaseFolders() {}

    /** A new data folder. */
    public static Path create() throws IOException {
        Files.createDirectories(ROOT);
        Path folder = Files.createTempDirectory(ROOT, "data-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Starts the server of a data folder. */
    public static EmbeddedPostgres start(Path folder) {
        return EmbeddedPostgres.start(folder, ROOT);
    }

    /** Deletes a data folder. */
    public static void delete(Path folder) throws IOException {
        Folders.delete(folder);
    }
}
