package org.tidemark.journal.recovery;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.machine.LedgerMachine;
import org.tidemark.journal.machine.RecordLookup;
import org.tidemark.journal.machine.RecordSink;
import org.tidemark.journal.machine.Sizes;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.BadSnapshotException;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotInfo;
import org.tidemark.journal.store.SnapshotStore;

/** Brings a ledger to the head of its journal. */
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private static final int BATCH = 128;

    private final JournalStore store;
    private final PlanReader plans;
    private final RecordLookup lookup;
    private final Sizes sizes;

    /** A recovery from that journal. */
    public Recovery(JournalStore store, PlanReader plans, RecordLookup lookup, Sizes sizes) {
        this.store = store;
        this.plans = plans;
        this.lookup = lookup;
        this.sizes = sizes;
    }

    /**
     * The ledger after the record at the head, or after the command in whose middle the head is.
     *
     * @param missing given the last parts of that command, which are to be appended before anything
     *     else
     * @throws CorruptRecordException when a record was changed or is missing
     * @throws org.tidemark.journal.machine.DivergedException when a command gives something else
     *     now
     */
    public LedgerMachine recover(Head head, RecordSink missing) {
        try (JournalReader reader = store.reader();
                SnapshotStore snapshots = store.snapshots()) {
            LedgerMachine machine = newest(snapshots, reader, head);
            long first = machine.seq();
            replay(machine, reader, head, missing);
            LOG.info(
                    "ledger {} is at sequence {}; {} records were executed again",
                    store.ledger(),
                    machine.seq(),
                    machine.seq() - first);
            return machine;
        }
    }

    private LedgerMachine newest(SnapshotStore snapshots, JournalReader reader, Head head) {
        for (SnapshotInfo snapshot : snapshots.list()) {
            if (snapshot.seq() <= head.seq() && isOfThisJournal(snapshot, reader)) {
                try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(snapshots.open(snapshot)))) {
                    LedgerMachine machine =
                            LedgerMachine.load(store.ledger(), plans, lookup, sizes, in);
                    if (in.read() == -1 && machine.seq() == snapshot.seq()) {
                        return machine;
                    }
                    LOG.warn("the {} holds something else and is left aside", snapshot);
                } catch (IOException | BadSnapshotException | LedgerException e) {
                    LOG.warn(
                            "the {} cannot be used and is left aside: {}",
                            snapshot,
                            e.getMessage());
                }
            }
        }
        return LedgerMachine.empty(store.ledger(), plans, lookup, sizes);
    }

    private static boolean isOfThisJournal(SnapshotInfo snapshot, JournalReader reader) {
        List<JournalRecord> record = reader.after(snapshot.seq() - 1, 1);
        return !record.isEmpty()
                && snapshot.isOf(new Head(0, record.getFirst().seq(), record.getFirst().hash()));
    }

    private void replay(
            LedgerMachine machine, JournalReader reader, Head head, RecordSink missing) {
        Head place = new Head(head.epoch(), machine.seq(), machine.hash());
        try (RecordCursor records = new RecordCursor(reader, store.ledger(), place, head)) {
            int untilBatch = 0;
            for (Optional<ChainedRecord> next = records.next();
                    next.isPresent();
                    next = records.next()) {
                if (untilBatch == 0) {
                    machine.prefetch(records.commandsAhead(BATCH));
                    untilBatch = BATCH;
                }
                untilBatch--;
                machine.replay(next.get(), records, missing);
            }
            if (!records.isAtHead()) {
                throw new CorruptRecordException(
                        head.seq(),
                        new LocalizedText(
                                "不是账本头（" + head + "）所指的那一条",
                                "is not the one that the journal's head (" + head + ") names"));
            }
        }
    }
}
