package org.tidemark.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.engine.LedgerAudit;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.recovery.Recovery;
import org.tidemark.plan.YamlPlanReader;

/** Journals of earlier versions give the same bytes, whatever has changed since. */
final class KeptJournalsTest {

    private static final String LEDGER = "kept";
    private static final String SUFFIX = ".records.gz";
    private static final Path JOURNALS = Path.of("src/test/resources/journals");
    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final Path MADE = Path.of("target/kept");
    private static final Sizes ALL_RECENT = Sizes.of(1 << 20);

    static List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(JOURNALS)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }

    static List<Path> vectors() throws IOException {
        try (Stream<Path> folders = Files.list(VECTORS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static LedgerMachine recovered(KeptJournal journal) {
        PatientLookup lookup = new PatientLookup(journal.ledger(), journal.reader(), () -> true);
        return new Recovery(journal, new YamlPlanReader(), lookup, ALL_RECENT)
                .recover(
                        journal.head(),
                        part -> {
                            throw new AssertionError("a part is missing: " + part);
                        });
    }

    @ParameterizedTest
    @MethodSource("journals")
    void every_command_of_a_kept_journal_gives_the_bytes_that_are_kept(Path file)
            throws IOException {
        KeptJournal journal = KeptJournal.read(file);
        LedgerMachine machine = recovered(journal);
        assertThat(machine.seq()).isEqualTo(journal.records().size()).isGreaterThan(100);
        assertThat(machine.hash()).isEqualTo(journal.head().hash());
        assertThat(LedgerAudit.violations(machine.view())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("journals")
    void every_command_of_a_kept_journal_is_written_as_it_is_kept(Path file) throws IOException {
        for (JournalRecord record : KeptJournal.read(file).records()) {
            if (!record.isContinuation()) {
                assertThat(CommandEncoder.encode(CommandDecoder.decode(record)))
                        .as("%s", record)
                        .isEqualTo(record.command());
            }
        }
    }

    @Test
    void there_is_a_kept_journal_of_edition_2() throws IOException {
        assertThat(journals()).contains(JOURNALS.resolve("edition-2" + SUFFIX));
    }

    /** What a version adds to the kept journals is taken from what this leaves behind. */
    @ParameterizedTest
    @MethodSource("vectors")
    void the_journal_that_this_version_makes_of_a_stream_is_read_back_and_executed_again(
            Path vector) throws IOException, MalformedCommandException {
        List<Command> commands = commands(vector);
        Path file = MADE.resolve(vector.getFileName() + SUFFIX);
        new KeptJournal(LEDGER, execute(commands)).write(file);
        KeptJournal journal = KeptJournal.read(file);
        assertThat(recovered(journal).hash()).isEqualTo(journal.head().hash());
    }

    /** The plans of a vector as commands, then its stream. */
    private static List<Command> commands(Path vector)
            throws IOException, MalformedCommandException {
        List<Command> stream = new ArrayList<>();
        for (String line : Files.readAllLines(vector.resolve("commands.jsonl"))) {
            stream.add(CommandJson.parse(line));
        }
        List<Command> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(vector)) {
            for (Path plan : files.filter(KeptJournalsTest::isPlan).sorted().toList()) {
                Header head = Header.of("adopt-" + plan.getFileName(), stream.getFirst().at());
                all.add(new Command.AdoptPlan(head, Files.readString(plan)));
            }
        }
        all.addAll(stream);
        return all;
    }

    private static boolean isPlan(Path file) {
        return file.getFileName().toString().startsWith("plan");
    }

    private static List<JournalRecord> execute(List<Command> commands) {
        LedgerMachine machine =
                LedgerMachine.empty(LEDGER, new YamlPlanReader(), RecordLookup.NONE, ALL_RECENT);
        List<JournalRecord> records = new ArrayList<>();
        for (Command command : commands) {
            machine.execute(command, CommandEncoder.encode(command), false, records::add);
        }
        return records;
    }
}
