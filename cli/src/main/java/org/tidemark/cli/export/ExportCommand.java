package org.tidemark.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.JournalPlace;
import org.tidemark.cli.Outputs;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.recovery.RecordCursor;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.plan.WordBundle;
import org.tidemark.tables.out.OutputFiles;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark export}. Reads only; the platform may be running. */
@Command(name = "export")
public final class ExportCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(ExportCommand.class);

    @ArgGroup(multiplicity = "1")
    private JournalPlace place;

    @Option(names = "--ledger", paramLabel = "${bundle:cli.label.name}")
    private String ledger = "";

    @Option(names = "--from", paramLabel = "${bundle:cli.label.number}")
    private long from = 1;

    @Option(names = "--until", paramLabel = "${bundle:cli.label.number}")
    private long until;

    @Option(names = "--format", paramLabel = "${bundle:cli.label.format}")
    private RecordFormat format = RecordFormat.JSONL;

    @Option(names = "--output", paramLabel = "${bundle:cli.label.records}")
    private @Nullable Path output;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return place.read(ledger, (journal, source) -> export(journal));
    }

    private int export(PostgresJournal journal) throws IOException {
        try (OutputFiles files =
                        Outputs.of(List.of(), output == null ? List.of() : List.of(output));
                JournalReader reader = journal.reader()) {
            Head head = reader.head();
            long last = until == 0 ? head.seq() : until;
            if (from < 1 || last < from || last > head.seq()) {
                throw new BadInputException(
                        WORDS.say(
                                "export.bad-range",
                                Long.toString(from),
                                Long.toString(last),
                                Long.toString(head.seq())));
            }
            Optional<CorruptRecordException> damage;
            if (output == null) {
                damage = write(journal, reader, head, last, System.out);
            } else {
                try (OutputStream out = new BufferedOutputStream(files.open(output))) {
                    damage = write(journal, reader, head, last, out);
                }
            }
            if (damage.isPresent()) {
                tell(
                        WORDS.say(
                                "export.damaged",
                                Long.toString(damage.get().seq()),
                                damage.get().text()));
                return TidemarkCommand.FAILED;
            }
            files.finish();
            tell(
                    WORDS.say(
                            "export.done",
                            Long.toString(from),
                            Long.toString(last),
                            journal.ledger()));
            return TidemarkCommand.OK;
        }
    }

    private Optional<CorruptRecordException> write(
            PostgresJournal journal, JournalReader reader, Head head, long last, OutputStream out)
            throws IOException {
        byte[] before =
                from == 1
                        ? ChainHash.genesis()
                        : reader.hashOf(from - 1).orElseGet(() -> new byte[0]);
        try (RecordCursor records =
                new RecordCursor(
                        reader, journal.ledger(), new Head(head.epoch(), from - 1, before), head)) {
            for (long seq = from; seq <= last; seq++) {
                ChainedRecord record = records.next().orElseThrow();
                format.write(journal.ledger(), record, out);
            }
            out.flush();
            return Optional.empty();
        } catch (CorruptRecordException damaged) {
            return Optional.of(damaged);
        }
    }

    /** Beside what is written: on standard error. */
    private void tell(LocalizedText text) {
        spec.commandLine().getErr().println(ReaderLanguage.of(spec).language().of(text));
    }
}
