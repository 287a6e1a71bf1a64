package org.tidemark.cli.verify;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.JournalPlace;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.verify.HeadStatement;
import org.tidemark.journal.verify.JournalVerdict;
import org.tidemark.journal.verify.JournalVerifier;
import org.tidemark.journal.verify.ReadModelTables;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.WordBundle;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.server.kernel.audit.AuditLog;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark verify}. Reads only; the platform may be running. */
@Command(name = "verify")
public final class VerifyCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(VerifyCommand.class);

    @ArgGroup(multiplicity = "1")
    private JournalPlace place;

    @Option(names = "--ledger", paramLabel = "${bundle:cli.label.name}")
    private String ledger = "";

    @Option(names = "--head-key", paramLabel = "${bundle:cli.label.key}")
    private @Nullable Path headKey;

    @Option(names = "--kept-head", paramLabel = "${bundle:cli.label.head}")
    private @Nullable Path keptHead;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return place.read(ledger, this::verify);
    }

    private int verify(PostgresJournal journal, DataSource source) throws IOException {
        Optional<HeadKey> key =
                headKey == null ? Optional.empty() : Optional.of(HeadKey.read(headKey));
        HeadStatement kept = keptHead == null ? null : kept(keptHead);
        JournalVerifier verifier =
                new JournalVerifier(
                        journal,
                        new YamlPlanReader(),
                        new ReadModelTables(source, journal.ledger()));
        JournalVerdict verdict = verifier.verify(kept, seq -> {});
        Optional<AuditLog.Chain> audit = AuditLog.in(source).map(AuditLog::check);
        print(verdict, audit, key);
        return verdict.sound() && audit.map(AuditLog.Chain::holds).orElse(true)
                ? TidemarkCommand.OK
                : TidemarkCommand.FAILED;
    }

    private static HeadStatement kept(Path file) throws IOException {
        return HeadStatement.read(TextFile.read(file).strip())
                .orElseThrow(() -> new BadInputException(WORDS.say("verify.no-head", file)));
    }

    private void print(
            JournalVerdict verdict, Optional<AuditLog.Chain> audit, Optional<HeadKey> key) {
        PrintWriter out = spec.commandLine().getOut();
        Language language = ReaderLanguage.of(spec).language();
        verdict.notes().forEach(note -> out.println(language.of(WORDS.say("verify.note", note))));
        verdict.findings()
                .forEach(finding -> out.println(language.of(WORDS.say("verify.wrong", finding))));
        if (verdict.sound()) {
            String head = verdict.head().line();
            out.println(language.of(WORDS.say("verify.head", head)));
            key.ifPresent(with ->
                    out.println(language.of(WORDS.say("verify.signature", with.sign(head)))));
        }
        audit.ifPresent(chain -> print(chain, key, out, language));
        out.println(language.of(verdictOf(verdict)));
        out.flush();
    }

    private static void print(
            AuditLog.Chain audit, Optional<HeadKey> key, PrintWriter out, Language language) {
        if (!audit.holds()) {
            out.println(
                    language.of(
                            audit.brokenAt() == Long.MAX_VALUE
                                    ? WORDS.say("verify.audit.short", count(audit.entries()))
                                    : WORDS.say(
                                            "verify.audit.broken",
                                            audit.brokenAt(),
                                            count(audit.entries()))));
            return;
        }
        out.println(language.of(WORDS.say("verify.audit.head", audit.line())));
        key.ifPresent(with ->
                out.println(language.of(WORDS.say("verify.signature", with.sign(audit.line())))));
    }

    private static LocalizedText verdictOf(JournalVerdict verdict) {
        if (verdict.sound()) {
            return WORDS.say("verify.sound", verdict.ledger(), count(verdict.records()));
        }
        return verdict.badSeq() == 0
                ? WORDS.say("verify.derived", verdict.ledger(), count(verdict.records()))
                : WORDS.say(
                        "verify.unsound",
                        verdict.ledger(),
                        verdict.badSeq(),
                        count(verdict.badSeq() - 1));
    }

    private static String count(long number) {
        return PlanFigures.count(number);
    }
}
