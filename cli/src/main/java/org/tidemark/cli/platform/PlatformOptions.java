package org.tidemark.cli.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.ServerOptions;
import picocli.CommandLine.Option;

/** What both commands can be told. */
final class PlatformOptions {

    private static final Path SYSTEM_FOLDER = Path.of("/var/lib");
    private static final Path ROOTS_FOLDER = SYSTEM_FOLDER.resolve("tidemark");

    @Option(
            names = "--address",
            defaultValue = ServerOptions.LOOPBACK,
            paramLabel = "ADDRESS",
            description = "Network address to listen on (${DEFAULT-VALUE}: this machine only).")
    private String address;

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "TCP port (${DEFAULT-VALUE}); 0 for any free one.")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder; ~/.tidemark, for root /var/lib/tidemark.")
    private @Nullable Path data;

    @Option(
            names = "--time-zone",
            defaultValue = "Asia/Shanghai",
            paramLabel = "ZONE",
            description =
                    "Zone of the times the platform stamps; decides where a day ends"
                            + " (${DEFAULT-VALUE}).")
    private ZoneId zone;

    /** Options of a platform whose data lies in a folder below the data folder. */
    ServerOptions in(String folder, String databaseUrl, boolean newKey) {
        Path base = data == null ? standardFolder() : data;
        return new ServerOptions(
                address, port, base.resolve(folder), databaseUrl, zone, newKey, false);
    }

    /** PostgreSQL does not run as root, and its own user must be able to reach the folder. */
    private static Path standardFolder() {
        boolean root = System.getProperty("user.name").equals("root");
        return root && Files.isDirectory(SYSTEM_FOLDER)
                ? ROOTS_FOLDER
                : Path.of(System.getProperty("user.home"), ".tidemark");
    }
}
