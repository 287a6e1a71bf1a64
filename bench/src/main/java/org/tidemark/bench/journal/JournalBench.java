package org.tidemark.bench.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tidemark.bench.BenchCommand;
import org.tidemark.cli.TidemarkCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code tidemark bench journal}: durable orders per second, beside COPY and the row lock on the
 * same server.
 */
@Command(name = "journal", mixinStandardHelpOptions = true)
public final class JournalBench implements Callable<Integer> {

    @Option(names = "--members", defaultValue = "100000", paramLabel = "${bundle:cli.label.number}")
    private int members;

    @Option(names = "--orders", defaultValue = "400000", paramLabel = "${bundle:cli.label.number}")
    private int orders;

    @Option(names = "--seconds", defaultValue = "3", paramLabel = "${bundle:cli.label.number}")
    private int seconds;

    @Option(names = "--folder", paramLabel = "${bundle:cli.label.folder}")
    private @Nullable Path parent;

    @Option(names = "--json")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        BenchCommand.requireCount("--members", members);
        BenchCommand.requireCount("--orders", orders);
        BenchCommand.requireCount("--seconds", seconds);
        Path folder = Databases.createFolder(parent == null ? Databases.defaultParent() : parent);
        try {
            JournalFigures figures = new JournalRun(members, orders, seconds).measure(folder);
            spec.commandLine().getOut().println(json ? figures.json() : figures.table());
        } finally {
            Databases.delete(folder);
        }
        return TidemarkCommand.OK;
    }
}
