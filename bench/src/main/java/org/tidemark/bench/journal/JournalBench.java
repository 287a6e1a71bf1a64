package org.tidemark.bench.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.TidemarkCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code tidemark bench journal}: durable orders per second, beside COPY and the row lock on the
 * same server.
 */
@Command(
        name = "journal",
        description =
                "Durable orders per second through the ledger, beside a plain COPY of the same bytes"
                        + " and a transaction per order with a row lock, on one PostgreSQL.",
        mixinStandardHelpOptions = true)
public final class JournalBench implements Callable<Integer> {

    private static final int MOST = 50_000_000;

    @Option(
            names = "--members",
            defaultValue = "100000",
            description = "Members in the ledger (default: ${DEFAULT-VALUE}).")
    private int members;

    @Option(
            names = "--orders",
            defaultValue = "400000",
            description = "Orders in the measured part (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--seconds",
            defaultValue = "3",
            description = "Length of each timed part, in seconds (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description =
                    "Where the database of the run is made, and deleted afterwards: on the disk to be"
                            + " measured (default: /var/tmp).")
    private @Nullable Path parent;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        requireWithin("--members", members);
        requireWithin("--orders", orders);
        requireWithin("--seconds", seconds);
        Path folder = Databases.createFolder(parent == null ? Databases.defaultParent() : parent);
        try {
            JournalFigures figures = new JournalRun(members, orders, seconds).measure(folder);
            spec.commandLine().getOut().println(json ? figures.json() : figures.table());
        } finally {
            Databases.delete(folder);
        }
        return TidemarkCommand.OK;
    }

    private void requireWithin(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new ParameterException(
                    spec.commandLine(),
                    option + " must be between 1 and " + MOST + ", not " + value + ".");
        }
    }
}
