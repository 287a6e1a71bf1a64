package org.tidemark.cli.keys;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.WordBundle;
import org.tidemark.server.PeopleKeys;
import org.tidemark.server.people.vault.KeyChange.Changed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark rekey}: a new key to personal data; no platform runs meanwhile. */
@Command(name = "rekey")
public final class RekeyCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(RekeyCommand.class);
    private static final int TOLD_EVERY = 10_000;

    @Option(names = "--data", required = true, paramLabel = "${bundle:cli.label.folder}")
    private Path data;

    @Option(
            names = "--database-url",
            defaultValue = "${env:TIDEMARK_DATABASE_URL:-}",
            paramLabel = "${bundle:cli.label.url}")
    private String url;

    @Spec private CommandSpec spec;

    private long told;

    @Override
    public Integer call() throws SQLException {
        if (!Files.isDirectory(data) || url.isEmpty() && !PeopleKeys.hasDatabase(data)) {
            throw new BadInputException(WORDS.say("keys.no-database", data));
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Language language = ReaderLanguage.of(spec).language();
        Changed changed =
                PeopleKeys.change(
                        data,
                        url,
                        done -> {
                            if (done - told >= TOLD_EVERY) {
                                told = done;
                                err.println(language.of(WORDS.say("keys.so-far", count(done))));
                            }
                        });
        out.println(
                language.of(
                        WORDS.say(
                                "keys.changed",
                                changed.to(),
                                changed.file(),
                                count(changed.values()))));
        out.println(language.of(WORDS.say("keys.retired", changed.from(), data)));
        out.flush();
        return TidemarkCommand.OK;
    }

    private static String count(long number) {
        return PlanFigures.count(number);
    }
}
