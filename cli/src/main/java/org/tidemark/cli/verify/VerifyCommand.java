package org.tidemark.cli.verify;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.verify.BalanceTableCheck;
import org.tidemark.journal.verify.JournalVerdict;
import org.tidemark.journal.verify.JournalVerifier;
import org.tidemark.plan.YamlPlanReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark verify}. Reads only; the platform may be running. */
@Command(
        name = "verify",
        description =
                "Prove that a journal is whole: walk it from the first record and compute everything again.",
        footer = {
            "",
            "Checked: the chain of hashes; every command executed again, byte for byte; the sums and prices",
            "in the records; the whole ledger at the end; the balances of the read model if it is there yet.",
            "The last line is the verdict. Exit status: 0 sound, 1 not sound (the first bad sequence is named)."
        })
public final class VerifyCommand implements Subcommand {

    @ArgGroup(multiplicity = "1")
    private Place place;

    @Option(
            names = "--ledger",
            paramLabel = "NAME",
            description = "Which ledger; not needed when the database has only one.")
    private String ledger = "";

    @Spec private CommandSpec spec;

    /** Where the journal lies. */
    private static final class Place {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "The data folder of a platform with its own database.")
        private @Nullable Path data;

        @Option(
                names = "--database-url",
                paramLabel = "URL",
                description =
                        "A PostgreSQL database, jdbc:postgresql://HOST/NAME?user=...&password=...")
        private String url = "";
    }

    @Override
    public Integer call() {
        if (place.data == null) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            try {
                source.setUrl(place.url);
            } catch (IllegalArgumentException e) {
                throw new BadInputException(
                        "--database-url " + place.url + " is no PostgreSQL address", e);
            }
            return verify(source);
        }
        if (!Files.isDirectory(place.data.resolve("postgres-data"))) {
            throw new BadInputException(
                    "--data "
                            + place.data
                            + " has no database; name the data folder of a platform");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.startOrJoin(place.data)) {
            return verify(postgres.dataSource());
        }
    }

    private int verify(DataSource source) {
        String name = ledgerName(PostgresJournal.ledgers(source));
        JournalVerifier verifier =
                new JournalVerifier(
                        PostgresJournal.existing(source, name),
                        new YamlPlanReader(),
                        new BalanceTableCheck(source, name));
        JournalVerdict verdict = verifier.verify(seq -> {});
        print(verdict);
        return verdict.sound() ? TidemarkCommand.OK : TidemarkCommand.FAILED;
    }

    private String ledgerName(List<String> names) {
        if (names.isEmpty()) {
            throw new BadInputException(
                    "the database has no journal; start the platform on it once");
        }
        if (ledger.isEmpty() && names.size() == 1) {
            return names.getFirst();
        }
        if (!names.contains(ledger)) {
            throw new BadInputException(
                    "name one of the database's ledgers with --ledger: "
                            + String.join(", ", names));
        }
        return ledger;
    }

    private void print(JournalVerdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        verdict.notes().forEach(note -> out.println("Note: " + note + "."));
        verdict.findings().forEach(finding -> out.println("Wrong: " + finding + "."));
        if (verdict.sound()) {
            out.printf(
                    Locale.ROOT,
                    "Ledger %s is sound: %,d records, from the first to the last.%n",
                    verdict.ledger(),
                    verdict.records());
        } else {
            out.printf(
                    Locale.ROOT,
                    "Ledger %s is NOT sound: the first bad sequence is %d; %,d records before it are good.%n",
                    verdict.ledger(),
                    verdict.badSeq(),
                    verdict.badSeq() - 1);
        }
        out.flush();
    }
}
