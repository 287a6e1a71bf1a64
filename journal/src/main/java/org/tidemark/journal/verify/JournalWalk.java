package org.tidemark.journal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.machine.DivergedException;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.Replayed;
import org.tidemark.journal.machine.StoredRecords;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.recovery.RecordCursor;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalReader.SubjectRow;
import org.tidemark.journal.store.StoreUnavailableException;

/** One walk from the first record of a journal to its head. */
final class JournalWalk implements StoredRecords {

    private static final int RECORDS_AT_ONCE = 2_000;

    private final RecordCursor records;
    private final JournalReader subjects;
    private final LedgerMachine machine;
    private final Consumer<JournalRecord> seen;
    private final SnapshotCheck snapshots;
    private final RecordFigures figures = new RecordFigures();
    private final List<SubjectRow> made = new ArrayList<>();
    private @Nullable JournalRecord given; // null once its figures are checked
    private long comparedSeq;
    private int missing;

    /**
     * A walk that brings an empty machine to the head.
     *
     * @param subjects reads the index of subjects
     * @param seen shown each record that was found good
     * @param snapshots shown the ledger after each command
     */
    JournalWalk(
            RecordCursor records,
            JournalReader subjects,
            LedgerMachine machine,
            Consumer<JournalRecord> seen,
            SnapshotCheck snapshots) {
        this.records = records;
        this.subjects = subjects;
        this.machine = machine;
        this.seen = seen;
        this.snapshots = snapshots;
    }

    /** What is wrong at a record, as a sentence without its stop. */
    record Finding(long seq, LocalizedText sentence) {

        /** A sentence that begins with the record. */
        static Finding at(long seq, String zh, String en) {
            return new Finding(
                    seq, new CorruptRecordException(seq, new LocalizedText(zh, en)).text());
        }
    }

    /**
     * How many parts of the outcome of the last command are not in the journal: a crash has cut
     * them off, or they are being written.
     */
    int missing() {
        return missing;
    }

    /** The first thing that is wrong, if anything is. */
    Optional<Finding> walk(LongConsumer progress) {
        try {
            for (Optional<ChainedRecord> record = next(); record.isPresent(); record = next()) {
                replay(record.get());
                if (machine.seq() - comparedSeq >= RECORDS_AT_ONCE) {
                    Optional<Finding> wrong = compareSubjects();
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                    progress.accept(records.seq());
                }
            }
            Optional<Finding> wrong = compareSubjects();
            progress.accept(records.seq());
            return wrong;
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (CorruptRecordException e) {
            return Optional.of(new Finding(e.seq(), e.text()));
        } catch (DivergedException e) {
            return Optional.of(new Finding(e.seq(), e.text()));
        } catch (JournalException e) {
            return Optional.of(Finding.at(machine.seq() + 1, e.text().zh(), e.text().en()));
        } catch (LedgerException e) {
            return Optional.of(
                    Finding.at(
                            machine.seq() + 1,
                            "引擎不能执行：“" + e.getMessage() + "”",
                            String.valueOf(e.getMessage())));
        }
    }

    /** The next record; the one before has been compared by now. */
    @Override
    public Optional<ChainedRecord> next() {
        if (given != null) {
            JournalRecord checked = given;
            given = null;
            figures.check(checked)
                    .ifPresent(what -> {
                        throw new CorruptRecordException(checked.seq(), what);
                    });
            seen.accept(checked);
        }
        Optional<ChainedRecord> record = records.next();
        given = record.map(ChainedRecord::record).orElse(null);
        return record;
    }

    private void replay(ChainedRecord record) {
        Replayed replayed = machine.replay(record, this, part -> {});
        missing = replayed.missing();
        if (missing == 0) {
            snapshots.at(machine);
            replayed.subjects().stream()
                    .sorted()
                    .forEach(subject -> made.add(new SubjectRow(machine.seq(), subject)));
        }
    }

    private Optional<Finding> compareSubjects() {
        List<SubjectRow> stored = subjects.subjects(comparedSeq, records.seq());
        List<SubjectRow> expected = List.copyOf(made);
        comparedSeq = records.seq();
        made.clear();
        return stored.equals(expected)
                ? Optional.empty()
                : Optional.of(
                        Finding.at(
                                firstDifference(stored, expected),
                                "ledger.journal_subject 与其结果所说的不符",
                                "ledger.journal_subject does not say what its outcome says"));
    }

    private static long firstDifference(List<SubjectRow> stored, List<SubjectRow> expected) {
        return Stream.concat(
                        stored.stream().filter(row -> !expected.contains(row)),
                        expected.stream().filter(row -> !stored.contains(row)))
                .mapToLong(SubjectRow::seq)
                .min()
                .orElseThrow();
    }
}
