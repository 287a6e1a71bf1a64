package org.tidemark.journal.machine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.LedgerException;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.PlanReader;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeEncoder;
import org.tidemark.journal.record.Refusals;

/**
 * A ledger at a place of its journal. For one thread. After any exception but {@link
 * LedgerException.Capacity} it is not to be used any more.
 */
public final class LedgerMachine {

    private static final int FORMAT = 1;

    private final String name;
    private final ChainHash chain;
    private final OutcomeEncoder encoder;
    private final JournalArchive archive;
    private final Ledger ledger;
    private long readAhead;
    private long seq;
    private byte[] hash = ChainHash.genesis();

    private LedgerMachine(String name, RecordLookup lookup, int recentRecords, LedgerSource source)
            throws IOException {
        ViewNames names = new ViewNames();
        this.name = name;
        chain = new ChainHash(name);
        encoder = new OutcomeEncoder(names);
        archive = new JournalArchive(lookup, encoder, recentRecords);
        ledger = source.open(archive);
        names.of(ledger.view());
    }

    @FunctionalInterface
    private interface LedgerSource {
        Ledger open(JournalArchive archive) throws IOException;
    }

    /** An empty ledger before the first record. */
    public static LedgerMachine empty(
            String name, PlanReader reader, RecordLookup lookup, int recentRecords) {
        try {
            return new LedgerMachine(
                    name, lookup, recentRecords, archive -> new Ledger(reader, archive));
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
            String name,
            PlanReader reader,
            RecordLookup lookup,
            int recentRecords,
            DataInputStream in)
            throws IOException {
        if (in.readInt() != FORMAT || !in.readUTF().equals(name)) {
            throw new IOException("not a snapshot of the ledger " + name + " in format " + FORMAT);
        }
        long seq = in.readLong();
        byte[] hash = in.readNBytes(ChainHash.LENGTH);
        LedgerMachine machine =
                new LedgerMachine(
                        name, lookup, recentRecords, archive -> Ledger.load(reader, archive, in));
        machine.archive.load(in);
        machine.seq = seq;
        machine.hash = hash;
        return machine;
    }

    /** Writes everything: the same history gives the same bytes. */
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(name);
        out.writeLong(seq);
        out.write(hash);
        ledger.save(out);
        archive.save(out);
    }

    /** Sequence of the last record. */
    public long seq() {
        return seq;
    }

    /** Hash of the last record. */
    public byte[] hash() {
        return hash;
    }

    /** What the ledger knows; only for the thread that executes. */
    public LedgerView view() {
        return ledger.view();
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
     * @throws LedgerException.Capacity when the ledger's numbers cannot hold it; nothing happened
     * @throws LedgerException when an invariant is broken
     */
    public Execution execute(Command command, byte[] content, boolean stamped) {
        Outcome outcome = run(command, content, stamped);
        if (outcome instanceof Outcome.Duplicate) {
            return new Execution.Repeated(archive.original());
        }
        if (outcome instanceof Outcome.Rejected rejected
                && rejected.refusal() == Refusal.ID_CONFLICT) {
            return new Execution.Conflicting(rejected);
        }
        byte[] bytes = encoder.finish(outcome, archive.endedHolds());
        byte[] next =
                chain.next(hash, seq + 1, command.at(), stamped, command.id(), content, bytes);
        JournalRecord record =
                new JournalRecord(
                        seq + 1,
                        command.at(),
                        stamped,
                        command.id(),
                        content,
                        bytes,
                        next,
                        archive.subjects());
        advance(record);
        return new Execution.Recorded(record, outcome);
    }

    /**
     * Executes the command of the next record again and compares.
     *
     * @return the subjects by which the record is found
     * @throws CorruptRecordException when the record does not belong here or was changed
     * @throws DivergedException when the command gives something else than the record holds
     */
    public List<String> replay(JournalRecord stored) {
        if (stored.seq() != seq + 1) {
            throw new CorruptRecordException(
                    seq + 1, "missing; the next one there is " + stored.seq(), null);
        }
        if (!Arrays.equals(chain.next(hash, stored), stored.hash())) {
            throw new CorruptRecordException(
                    stored.seq(),
                    "its hash is not that of its content after the record before it",
                    null);
        }
        Outcome outcome = run(CommandDecoder.decode(stored), stored.command(), stored.stamped());
        if (outcome instanceof Outcome.Duplicate
                || outcome instanceof Outcome.Rejected rejected
                        && rejected.refusal() == Refusal.ID_CONFLICT) {
            throw new CorruptRecordException(
                    stored.seq(), "a second record of the command " + stored.commandId(), null);
        }
        byte[] bytes = encoder.finish(outcome, archive.endedHolds());
        if (!Arrays.equals(bytes, stored.outcome()) && !Refusals.same(bytes, stored.outcome())) {
            throw new DivergedException(
                    stored.seq(), "command " + stored.commandId() + " has another outcome");
        }
        List<String> subjects = List.copyOf(archive.subjects());
        advance(stored.findableBy(subjects));
        return subjects;
    }

    private Outcome run(Command command, byte[] content, boolean stamped) {
        archive.begin(command.id(), seq + 1, stamped, content);
        try {
            return ledger.execute(command, encoder);
        } catch (LedgerException.Capacity e) {
            encoder.discard();
            throw e;
        }
    }

    private void advance(JournalRecord record) {
        archive.add(record);
        seq = record.seq();
        hash = record.hash();
    }
}
