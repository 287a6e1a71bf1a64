package org.tidemark.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.CommandEncoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.recovery.MissingParts;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.testing.MemoryJournal;
import org.tidemark.journal.testing.RandomCommands;
import org.tidemark.journal.testing.TestPlans;

final class JournalVerifierTest {

    private static final int RECORDS = 2_500;

    /** So small that most orders have several records. */
    private static final Sizes SIZES = new Sizes(10_000, 5);

    private MemoryJournal journal;

    @BeforeEach
    void writeJournal() {
        journal = new MemoryJournal();
        LedgerMachine machine =
                LedgerMachine.empty("main", TestPlans.READER, RecordLookup.NONE, SIZES);
        RandomCommands commands = new RandomCommands(99, "c");
        try (JournalAppender appender = journal.appender()) {
            MissingParts end = new MissingParts(appender, appender.takeOver());
            for (int i = 0; machine.seq() < RECORDS; i++) {
                Command command = commands.next().at(new Timestamp(i, 28_800));
                machine.execute(command, CommandEncoder.encode(command), true, end);
            }
            end.flush();
        }
    }

    @Test
    void a_sound_journal_is_found_sound_to_its_last_record() {
        JournalVerdict verdict = verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.records()).isEqualTo(journal.records().size());
        assertThat(verdict.badSeq()).isZero();
    }

    @Test
    void a_changed_byte_anywhere_is_found_at_its_record() {
        for (long seq : List.of(1L, 1_234L, 2_000L, 2_001L, 2_500L)) {
            JournalRecord whole = journal.records().get((int) seq - 1);
            change(seq, r -> with(r, flipped(r.command()), r.outcome(), r.hash()));
            foundBad(seq);
            change(seq, r -> with(whole, whole.command(), flipped(whole.outcome()), whole.hash()));
            foundBad(seq);
            change(seq, r -> with(whole, whole.command(), whole.outcome(), flipped(whole.hash())));
            foundBad(seq);
            change(seq, r -> whole);
        }
        assertThat(verify().sound()).isTrue();
    }

    @Test
    void an_outcome_that_was_forged_together_with_the_chain_is_found_by_executing_again() {
        long seq = 1_700;
        JournalRecord other =
                journal.records().stream()
                        .filter(r -> r.outcome().length > 200)
                        .findFirst()
                        .orElseThrow();
        change(seq, r -> with(r, r.command(), other.outcome(), r.hash()));
        sealAgainFrom(seq);
        foundBad(seq);
    }

    @Test
    void a_record_that_was_taken_out_is_missing_even_if_the_chain_was_mended() {
        long seq = 900;
        journal.records().remove((int) seq - 1);
        foundBad(seq);
        sealAgainFrom(seq + 1);
        foundBad(seq);
    }

    @Test
    void parts_that_change_places_are_found_even_if_the_chain_was_mended() {
        int first = partAfter(1_000);
        JournalRecord one = journal.records().get(first);
        JournalRecord other = journal.records().get(first + 1);
        journal.replace(first, with(one, one.command(), other.outcome(), one.hash()));
        journal.replace(first + 1, with(other, other.command(), one.outcome(), other.hash()));
        foundBad(one.seq());
        sealAgainFrom(one.seq());
        foundBad(one.seq());
    }

    @Test
    void a_part_that_was_taken_out_is_found_even_if_all_that_follows_was_renumbered() {
        int first = partAfter(1_000);
        long seq = journal.records().get(first).seq();
        List<JournalRecord> rest = List.copyOf(journal.records());
        journal.records().subList(first, rest.size()).clear();
        rest.subList(first + 1, rest.size()).forEach(r -> journal.records().add(before(r)));
        foundBad(seq);
        sealAgainFrom(seq);
        foundBad(seq);
    }

    @Test
    void a_journal_that_ends_in_the_middle_of_a_command_is_sound_and_says_so() {
        int first = partAfter(1_000);
        journal.cutOffAfter(first + 1);
        JournalVerdict verdict = verify();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.records()).isEqualTo(first + 1);
        assertThat(verdict.notes()).anyMatch(note -> note.en().contains("not there to its end"));
    }

    @Test
    void a_command_that_goes_on_where_another_begins_is_found() {
        JournalRecord alone =
                journal.records().stream()
                        .filter(r -> r.seq() > 1_000 && !r.isContinuation())
                        .filter(r -> !journal.records().get((int) r.seq()).isContinuation())
                        .findFirst()
                        .orElseThrow();
        change(alone.seq() + 1, r -> with(r, new byte[0], r.outcome(), r.hash()));
        sealAgainFrom(alone.seq());
        foundBad(alone.seq() + 1);
    }

    /** Index of a continuation that is followed by another one. */
    private int partAfter(int index) {
        int at = index;
        while (!journal.records().get(at).isContinuation()
                || !journal.records().get(at + 1).isContinuation()) {
            at++;
        }
        return at;
    }

    private static JournalRecord before(JournalRecord r) {
        return new JournalRecord(
                r.seq() - 1,
                r.at(),
                r.stamped(),
                r.commandId(),
                r.command(),
                r.outcome(),
                r.hash(),
                r.subjects());
    }

    @Test
    void a_changed_index_of_subjects_is_found_at_its_record() {
        JournalRecord findable =
                journal.records().stream()
                        .filter(r -> !r.subjects().isEmpty() && r.seq() > 1_000)
                        .findFirst()
                        .orElseThrow();
        change(findable.seq(), r -> r.findableBy(List.of()));
        foundBad(findable.seq());
        change(findable.seq(), r -> r.findableBy(List.of("order:somebody-elses")));
        foundBad(findable.seq());
    }

    private JournalVerdict verify() {
        return new JournalVerifier(journal, TestPlans.READER, ReadModelCheck.NONE, SIZES)
                .verify(seq -> {});
    }

    private void foundBad(long seq) {
        JournalVerdict verdict = verify();
        assertThat(verdict.sound()).isFalse();
        assertThat(verdict.badSeq()).isEqualTo(seq);
        assertThat(verdict.records()).isEqualTo(seq - 1);
        assertThat(verdict.findings())
                .hasSize(1)
                .first()
                .asString()
                .contains("record " + seq + " ");
    }

    private void change(long seq, UnaryOperator<JournalRecord> change) {
        int index = (int) seq - 1;
        journal.replace(index, change.apply(journal.records().get(index)));
    }

    /** What a forger with access to the whole database would do. */
    private void sealAgainFrom(long seq) {
        ChainHash chain = new ChainHash("main");
        byte[] hash = ChainHash.genesis();
        for (int i = 0; i < journal.records().size(); i++) {
            JournalRecord record = journal.records().get(i);
            if (record.seq() >= seq) {
                journal.replace(
                        i,
                        with(record, record.command(), record.outcome(), chain.next(hash, record)));
            }
            hash = journal.records().get(i).hash();
        }
    }

    private static JournalRecord with(
            JournalRecord r, byte[] command, byte[] outcome, byte[] hash) {
        return new JournalRecord(
                r.seq(), r.at(), r.stamped(), r.commandId(), command, outcome, hash, r.subjects());
    }

    private static byte[] flipped(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {1};
        }
        byte[] copy = bytes.clone();
        copy[copy.length / 2] ^= 1;
        return copy;
    }
}
