package org.tidemark.cli.platform;

import java.io.PrintWriter;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;
import org.tidemark.server.TidemarkServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark serve}: runs the platform until it is interrupted. */
@Command(name = "serve")
public final class ServeCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(ServeCommand.class);

    @Mixin private PlatformOptions options;

    @Option(
            names = "--database-url",
            defaultValue = "${env:TIDEMARK_DATABASE_URL:-}",
            paramLabel = "${bundle:cli.label.url}")
    private String databaseUrl;

    @Option(names = "--new-key")
    private boolean newKey;

    @Option(names = "--accept-clock")
    private boolean acceptClock;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (TidemarkServer server =
                TidemarkServer.start(options.in("", databaseUrl, newKey, acceptClock))) {
            Language language = ReaderLanguage.of(spec).language();
            out.println(language.of(WORDS.say("platform.serves", server.publicAddress())));
            server.newKey()
                    .ifPresent(key -> {
                        out.println(language.of(WORDS.say("platform.key", key)));
                        out.println(language.of(WORDS.say("platform.key-once")));
                    });
            return PlatformOptions.status(server.awaitStop(), spec);
        }
    }
}
