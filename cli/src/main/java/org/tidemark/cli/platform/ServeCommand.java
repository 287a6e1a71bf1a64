package org.tidemark.cli.platform;

import java.io.PrintWriter;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.server.TidemarkServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark serve}: runs the platform until it is interrupted. */
@Command(name = "serve", description = "Run the platform: API and pages.")
public final class ServeCommand implements Subcommand {

    @Mixin private PlatformOptions options;

    @Option(
            names = "--database-url",
            defaultValue = "",
            paramLabel = "URL",
            description = "JDBC address of your own PostgreSQL; embedded without it.")
    private String databaseUrl;

    @Option(
            names = "--new-key",
            description = "Replace the operator key by a new one and print it.")
    private boolean newKey;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (TidemarkServer server = TidemarkServer.start(options.in("", databaseUrl, newKey))) {
            out.println("Tidemark serves at " + server.address());
            server.newKey()
                    .ifPresent(key -> {
                        out.println("Operator key: " + key);
                        out.println("Keep it: only its hash is kept here, it is not shown again.");
                    });
            server.awaitStop();
        }
        return TidemarkCommand.OK;
    }
}
