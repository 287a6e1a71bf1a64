package org.tidemark.cli.platform;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;
import org.tidemark.server.TidemarkServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tidemark demo}: the platform with example programmes and simulated orders. */
@Command(name = "demo")
public final class DemoCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(DemoCommand.class);

    private static final String FOLDER = "demo";
    private static final String EMBEDDED = "";

    @Mixin private PlatformOptions options;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Language language = ReaderLanguage.of(spec).language();
        spec.commandLine().getErr().println(language.of(WORDS.say("platform.starting")));
        try (TidemarkServer server =
                TidemarkServer.start(options.in(FOLDER, EMBEDDED, true, true).withDemo())) {
            Stream.of(
                            Stream.of(
                                    WORDS.say("platform.demo-at", server.publicAddress()),
                                    WORDS.say("platform.shop", server.publicAddress() + "/"),
                                    WORDS.say("platform.console", server.oneTimeAddress())),
                            server.newKey().map(key -> WORDS.say("platform.key", key)).stream(),
                            Stream.of(WORDS.say("platform.demo-orders")))
                    .flatMap(lines -> lines)
                    .forEach(line -> out.println(language.of(line)));
            return PlatformOptions.status(server.awaitStop(), spec);
        }
    }
}
