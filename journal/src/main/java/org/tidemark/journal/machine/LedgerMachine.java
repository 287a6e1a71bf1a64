package org.tidemark.journal.machine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeEncoder;

/**
 * A ledger at a place of its journal. For one thread. After any exception but {@link
 * LedgerException.Capacity} it is not to be used any more.
 */
public final class LedgerMachine {

    private static final int FORMAT = 1;

    private final String name;
    private final CommandRecords records;
    private final OutcomeEncoder encoder;
    private final JournalArchive archive;
    private final Ledger ledger;
    private long readAhead;

    private LedgerMachine(String name, RecordLookup lookup, Sizes sizes, LedgerSource source)
            throws IOException {
        ViewNames names = new ViewNames();
        this.name = name;
        records = new CommandRecords(name);
        encoder = new OutcomeEncoder(names, sizes.partEntries(), this::part);
        archive = new JournalArchive(lookup, encoder, sizes.recentRecords());
        ledger = source.open(archive);
        names.of(ledger.view());
    }

    @FunctionalInterface
    private interface LedgerSource {
        Ledger open(JournalArchive archive) throws IOException;
    }

    /** An empty ledger before the first record. */
    public static LedgerMachine empty(
            String name, PlanReader reader, RecordLookup lookup, Sizes sizes) {
        try {
            return new LedgerMachine(name, lookup, sizes, archive -> new Ledger(reader, archive));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("an empty ledger reads nothing", e);
        }
    }

    /**
     * The ledger that {@link #save} wrote.
     *
     * @throws IOException when the stream cannot be read or is of another format or ledger
     */
    public static LedgerMachine load(
            String name, PlanReader reader, RecordLookup lookup, Sizes sizes, DataInputStream in)
            throws IOException {
        if (in.readInt() != FORMAT || !in.readUTF().equals(name)) {
            throw new IOException("not a snapshot of the ledger " + name + " in format " + FORMAT);
        }
        long seq = in.readLong();
        byte[] hash = in.readNBytes(ChainHash.LENGTH);
        LedgerMachine machine =
                new LedgerMachine(name, lookup, sizes, archive -> Ledger.load(reader, archive, in));
        machine.archive.load(in);
        machine.records.place(seq, hash);
        return machine;
    }

    /** Writes everything, between two commands: the same history gives the same bytes. */
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(name);
        out.writeLong(seq());
        out.write(hash());
        ledger.save(out);
        archive.save(out);
    }

    /** Sequence of the last record. */
    public long seq() {
        return records.seq();
    }

    /** Hash of the last record. */
    public byte[] hash() {
        return records.hash();
    }

    /** What the ledger knows; only for the thread that executes. */
    public LedgerView view() {
        return ledger.view();
    }

    /** Whether a command of that id left a record; between two commands. */
    public boolean isPinned(String commandId) {
        return archive.isPinned(commandId, seq());
    }

    /**
     * Reads ahead what a batch of commands is going to need; changes nothing.
     *
     * @return of no meaning; it keeps the reading from being optimised away
     */
    public long prefetch(List<Command> batch) {
        readAhead += ledger.prefetch(batch);
        return readAhead;
    }

    /**
     * Executes a command.
     *
     * @param content what {@link org.tidemark.journal.record.CommandEncoder} makes of it
     * @param stamped whether its time is the platform's and no part of the content
     * @param sink given the command's records, the first ones while it is still being executed when
     *     there are several
     * @throws LedgerException.Capacity when the ledger's numbers cannot hold it; nothing happened
     * @throws LedgerException when an invariant is broken
     */
    public Execution execute(Command command, byte[] content, boolean stamped, RecordSink sink) {
        records.begin(command.id(), command.at(), stamped, content, sink);
        Outcome outcome = run(command, content, stamped);
        if (outcome instanceof Outcome.Duplicate) {
            return new Execution.Repeated(archive.original());
        }
        if (outcome instanceof Outcome.Rejected rejected
                && rejected.refusal() == Refusal.ID_CONFLICT) {
            return new Execution.Conflicting(rejected);
        }
        finish(outcome);
        return new Execution.Recorded(records.first(), outcome);
    }

    /**
     * Executes the command of the next record again and compares.
     *
     * @param rest the records behind it; taken as far as they are parts of the same command
     * @param sink given the parts that are missing at the end of the journal
     * @throws CorruptRecordException when a record does not belong here
     * @throws DivergedException when the command gives something else than the record holds
     */
    public Replayed replay(ChainedRecord stored, StoredRecords rest, RecordSink sink) {
        JournalRecord record = stored.record();
        records.beginStored(stored, rest, sink);
        Outcome outcome = run(stored.command(), record.command(), record.stamped());
        if (outcome instanceof Outcome.Duplicate
                || outcome instanceof Outcome.Rejected rejected
                        && rejected.refusal() == Refusal.ID_CONFLICT) {
            throw new CorruptRecordException(
                    record.seq(),
                    new LocalizedText(
                            "指令 " + record.commandId() + " 的第二条记录",
                            "a second record of the command " + record.commandId()));
        }
        return new Replayed(finish(outcome).subjects(), records.missing());
    }

    private Outcome run(Command command, byte[] content, boolean stamped) {
        archive.begin(command.id(), seq() + 1, stamped, content);
        try {
            return ledger.execute(command, encoder);
        } catch (LedgerException.Capacity e) {
            encoder.discard();
            throw e;
        }
    }

    /** A part of the outcome of the command that is being executed, not the last one. */
    private void part(byte[] outcome) {
        boolean first = records.parts() == 0;
        JournalRecord record = records.add(outcome, List.of());
        if (first) {
            archive.add(record);
        }
    }

    /** The last part, or the only one. */
    private JournalRecord finish(Outcome outcome) {
        byte[] last = encoder.finish(outcome, archive.endedHolds());
        JournalRecord record = records.add(last, archive.subjects(records.parts() > 0));
        archive.add(record);
        return record;
    }
}
