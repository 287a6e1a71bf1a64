package org.tidemark.journal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tidemark.engine.LedgerAudit;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.PatientLookup;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.recovery.RecordPages;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalReader.SubjectRow;
import org.tidemark.journal.store.JournalStore;

/**
 * Walks a journal from the first record to the head: the chain, every command executed again byte
 * for byte, the sums and prices in the records, the index of subjects, at the end the whole ledger
 * against SPEC 6 and the balances against the read model if that is at the same place. Writes
 * nothing; a platform may be running, records after the head that was found at the beginning are
 * not looked at.
 */
public final class JournalVerifier {

    private static final int RECENT_RECORDS = 32_768;

    private final JournalStore store;
    private final PlanReader plans;
    private final ReadModelCheck readModel;
    private final List<String> notes = new ArrayList<>();

    /** A verifier that reads plans with that reader. */
    public JournalVerifier(JournalStore store, PlanReader plans, ReadModelCheck readModel) {
        this.store = store;
        this.plans = plans;
        this.readModel = readModel;
    }

    /**
     * Verifies.
     *
     * @param progress told the sequence from time to time
     * @throws org.tidemark.journal.store.StoreUnavailableException when the journal cannot be read
     */
    public Verdict verify(LongConsumer progress) {
        try (JournalReader reader = store.reader();
                JournalReader lookups = store.reader()) {
            Head head = reader.head();
            LedgerMachine machine =
                    LedgerMachine.empty(
                            store.ledger(),
                            plans,
                            new PatientLookup(lookups, () -> true),
                            RECENT_RECORDS);
            Optional<Finding> wrong = walk(reader, lookups, head, machine, progress);
            if (wrong.isPresent()) {
                long bad = wrong.get().seq();
                return new Verdict(
                        store.ledger(), bad - 1, bad, List.of(wrong.get().sentence()), notes);
            }
            List<String> findings =
                    Stream.concat(
                                    LedgerAudit.violations(machine.view()).stream(),
                                    readModel
                                            .differences(machine.view(), machine.seq(), notes::add)
                                            .stream())
                            .toList();
            return new Verdict(
                    store.ledger(),
                    machine.seq(),
                    findings.isEmpty() ? 0 : machine.seq(),
                    findings,
                    notes);
        }
    }

    /** What is wrong at a record. */
    private record Finding(long seq, String what) {

        String sentence() {
            return what.startsWith("record ") ? what : "record " + seq + " of the journal: " + what;
        }
    }

    private static Optional<Finding> walk(
            JournalReader records,
            JournalReader others,
            Head head,
            LedgerMachine machine,
            LongConsumer progress) {
        RecordFigures figures = new RecordFigures();
        try (RecordPages pages = new RecordPages(records, 0)) {
            while (machine.seq() < head.seq()) {
                List<JournalRecord> page =
                        pages.next().stream().filter(r -> r.seq() <= head.seq()).toList();
                Optional<Finding> wrong = check(page, others, machine, figures);
                if (wrong.isPresent()) {
                    return wrong;
                }
                progress.accept(machine.seq());
            }
        }
        return head.samePlace(new Head(head.epoch(), machine.seq(), machine.hash()))
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                head.seq(), "is not the one that the head (" + head + ") names"));
    }

    private static Optional<Finding> check(
            List<JournalRecord> page,
            JournalReader others,
            LedgerMachine machine,
            RecordFigures figures) {
        if (page.isEmpty()) {
            return Optional.of(new Finding(machine.seq() + 1, "missing"));
        }
        List<SubjectRow> stored = others.subjects(machine.seq(), page.getLast().seq());
        List<SubjectRow> made = new ArrayList<>();
        for (JournalRecord record : page) {
            Optional<Finding> wrong = step(machine, figures, record, made);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return stored.equals(made)
                ? Optional.empty()
                : Optional.of(differentSubjects(stored, made));
    }

    private static Optional<Finding> step(
            LedgerMachine machine,
            RecordFigures figures,
            JournalRecord record,
            List<SubjectRow> made) {
        try {
            machine.replay(record).stream()
                    .sorted()
                    .forEach(subject -> made.add(new SubjectRow(record.seq(), subject)));
            return figures.check(record).map(what -> new Finding(record.seq(), what));
        } catch (CorruptRecordException e) {
            return Optional.of(new Finding(e.seq(), e.getMessage()));
        } catch (LedgerException | JournalException e) {
            return Optional.of(new Finding(record.seq(), e.getMessage()));
        }
    }

    private static Finding differentSubjects(List<SubjectRow> stored, List<SubjectRow> made) {
        long seq =
                Stream.concat(
                                stored.stream().filter(row -> !made.contains(row)),
                                made.stream().filter(row -> !stored.contains(row)))
                        .mapToLong(SubjectRow::seq)
                        .min()
                        .orElseThrow();
        return new Finding(seq, "ledger.journal_subject does not say what its outcome says");
    }
}
