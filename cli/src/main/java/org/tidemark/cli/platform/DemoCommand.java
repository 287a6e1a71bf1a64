package org.tidemark.cli.platform;

import java.io.PrintWriter;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.server.TidemarkServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tidemark demo}: the platform with example programmes and simulated orders. */
@Command(
        name = "demo",
        description = "Run the platform with example programmes and simulated orders.")
public final class DemoCommand implements Subcommand {

    private static final String FOLDER = "demo";
    private static final String EMBEDDED = "";

    @Mixin private PlatformOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        spec.commandLine().getErr().println("Starting the demo ...");
        try (TidemarkServer server =
                TidemarkServer.start(options.in(FOLDER, EMBEDDED, true).withDemo())) {
            out.println("Tidemark demo at " + server.address() + " (all data is simulated)");
            out.println("Shop:         " + server.address() + "/");
            out.println("Console once: " + server.oneTimeAddress());
            server.newKey().ifPresent(key -> out.println("Operator key: " + key));
            out.println("Orders come in for about five minutes. Ctrl-C stops the demo.");
            server.awaitStop();
        }
        return TidemarkCommand.OK;
    }
}
