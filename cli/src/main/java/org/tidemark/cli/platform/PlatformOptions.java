package org.tidemark.cli.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;
import org.tidemark.server.ServerOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What both commands can be told. */
final class PlatformOptions {

    private static final WordBundle WORDS = WordBundle.beside(PlatformOptions.class);
    private static final int MAX_PORT = 65_535;
    private static final Path SYSTEM_FOLDER = Path.of("/var/lib");
    private static final Path ROOTS_FOLDER = SYSTEM_FOLDER.resolve("tidemark");

    @Option(
            names = "--address",
            defaultValue = ServerOptions.LOOPBACK,
            paramLabel = "${bundle:cli.label.address}")
    private String address;

    @Option(names = "--public-address", defaultValue = "", paramLabel = "${bundle:cli.label.url}")
    private String publicAddress;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "${bundle:cli.label.port}")
    private int port;

    @Option(names = "--data", paramLabel = "${bundle:cli.label.folder}")
    private @Nullable Path data;

    @Option(
            names = "--time-zone",
            defaultValue = "Asia/Shanghai",
            paramLabel = "${bundle:cli.label.zone}")
    private ZoneId zone;

    /** Options of a platform whose data lies in a folder below the data folder. */
    ServerOptions in(String folder, String databaseUrl, boolean newKey, boolean acceptClock) {
        if (port < 0 || port > MAX_PORT) {
            throw new BadInputException(WORDS.say("platform.no-port", port));
        }
        Path base = data == null ? standardFolder() : data;
        return new ServerOptions(
                address,
                publicAddress,
                port,
                base.resolve(folder),
                databaseUrl,
                zone,
                newKey,
                acceptClock,
                false);
    }

    /** How the process ends: in order, or with a sentence on standard error. */
    static int status(Optional<LocalizedText> failure, CommandSpec spec) {
        failure.ifPresent(why ->
                spec.commandLine()
                        .getErr()
                        .println("tidemark: " + ReaderLanguage.of(spec).language().of(why)));
        return failure.isPresent() ? TidemarkCommand.FAILED : TidemarkCommand.OK;
    }

    /** PostgreSQL does not run as root, and its own user must be able to reach the folder. */
    private static Path standardFolder() {
        boolean root = System.getProperty("user.name").equals("root");
        return root && Files.isDirectory(SYSTEM_FOLDER)
                ? ROOTS_FOLDER
                : Path.of(System.getProperty("user.home"), ".tidemark");
    }
}
