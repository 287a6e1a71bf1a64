package org.tidemark.journal.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.testing.MemoryJournal;
import org.tidemark.journal.testing.RandomCommands;
import org.tidemark.journal.testing.TestPlans;

/** A ledger that is cut off after every single record, often in the middle of a command. */
final class CutOffCommandTest {

    private static final int COMMANDS = 120;
    private static final int RECENT = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 12, 14})
    void after_a_cut_anywhere_the_missing_parts_are_written_byte_for_byte(int partEntries) {
        Sizes sizes = new Sizes(RECENT, partEntries);
        MemoryJournal whole = journalOf(partEntries, sizes);
        List<JournalRecord> records = List.copyOf(whole.records());
        int inTheMiddle = 0;
        for (int cut = 1; cut <= records.size(); cut++) {
            MemoryJournal journal = journalOf(partEntries, sizes);
            journal.cutOffAfter(cut);
            LedgerMachine machine = recovered(journal, sizes);
            int end = endOfCommand(records, cut);
            inTheMiddle += end > cut ? 1 : 0;
            assertThat(journal.records()).as("cut after %s", cut).hasSize(end);
            for (int i = cut; i < end; i++) {
                same(journal.records().get(i), records.get(i));
            }
            assertThat(journal.head().hash()).isEqualTo(records.get(end - 1).hash());
            if (end == records.size()) {
                assertThat(bytes(machine)).isEqualTo(bytes(recovered(whole, sizes)));
            }
        }
        assertThat(inTheMiddle).isPositive();
    }

    private static MemoryJournal journalOf(int seed, Sizes sizes) {
        MemoryJournal journal = new MemoryJournal();
        LedgerMachine machine =
                LedgerMachine.empty("main", TestPlans.READER, RecordLookup.NONE, sizes);
        RandomCommands commands = new RandomCommands(seed, "c");
        SplittableRandom random = new SplittableRandom(seed);
        try (JournalAppender appender = journal.appender()) {
            MissingParts end = new MissingParts(appender, appender.takeOver());
            long micros = 0;
            for (int i = 0; i < COMMANDS; i++) {
                micros += random.nextInt(1_000_000);
                Command command = commands.next().at(new Timestamp(micros, 28_800));
                machine.execute(command, CommandEncoder.encode(command), true, end);
            }
            end.flush();
        }
        return journal;
    }

    private static LedgerMachine recovered(MemoryJournal journal, Sizes sizes) {
        try (JournalAppender appender = journal.appender()) {
            MissingParts missing = new MissingParts(appender, appender.takeOver());
            PatientLookup lookup = new PatientLookup("main", journal.reader(), () -> true);
            LedgerMachine machine =
                    new Recovery(journal, TestPlans.READER, lookup, sizes)
                            .recover(journal.head(), missing);
            missing.flush();
            return machine;
        }
    }

    private static int endOfCommand(List<JournalRecord> records, int cut) {
        int end = cut;
        while (end < records.size() && records.get(end).isContinuation()) {
            end++;
        }
        return end;
    }

    private static void same(JournalRecord written, JournalRecord before) {
        assertThat(written.seq()).isEqualTo(before.seq());
        assertThat(written.command()).isEqualTo(before.command());
        assertThat(written.outcome()).isEqualTo(before.outcome());
        assertThat(written.hash()).isEqualTo(before.hash());
        assertThat(written.subjects()).isEqualTo(before.subjects());
    }

    private static byte[] bytes(LedgerMachine machine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Chunks.of(machine).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
