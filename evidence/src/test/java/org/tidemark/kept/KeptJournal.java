package org.tidemark.kept;

import com.google.protobuf.ByteString;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.Wire;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotInfo;
import org.tidemark.journal.store.SnapshotStore;

/** A journal in a file, for reading: exported records, and no snapshot. */
final class KeptJournal implements JournalStore {

    private final String ledger;
    private final List<JournalRecord> records;

    KeptJournal(String ledger, List<JournalRecord> records) {
        this.ledger = ledger;
        this.records = List.copyOf(records);
    }

    /** The journal in that file. */
    static KeptJournal read(Path file) throws IOException {
        List<JournalRecord> records = new ArrayList<>();
        String ledger = "";
        try (InputStream in =
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            for (Wire.Record record = Wire.Record.parseDelimitedFrom(in);
                    record != null;
                    record = Wire.Record.parseDelimitedFrom(in)) {
                ledger = record.getLedger();
                records.add(record(record));
            }
        }
        return new KeptJournal(ledger, records);
    }

    private static JournalRecord record(Wire.Record record) {
        return new JournalRecord(
                record.getSeq(),
                new Timestamp(record.getAtMicros(), record.getAtOffsetSeconds()),
                record.getStamped(),
                record.getCommandId(),
                record.getCommand().toByteArray(),
                record.getOutcome().toByteArray(),
                record.getHash().toByteArray(),
                List.of());
    }

    /** Writes it into a file. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] previous = ChainHash.genesis();
        try (OutputStream out =
                new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
            for (JournalRecord record : records) {
                Wire.Record.newBuilder()
                        .setLedger(ledger)
                        .setSeq(record.seq())
                        .setAtMicros(record.at().epochMicros())
                        .setAtOffsetSeconds(record.at().offsetSeconds())
                        .setStamped(record.stamped())
                        .setCommandId(record.commandId())
                        .setCommand(ByteString.copyFrom(record.command()))
                        .setOutcome(ByteString.copyFrom(record.outcome()))
                        .setPreviousHash(ByteString.copyFrom(previous))
                        .setHash(ByteString.copyFrom(record.hash()))
                        .build()
                        .writeDelimitedTo(out);
                previous = record.hash();
            }
        }
    }

    List<JournalRecord> records() {
        return records;
    }

    /** Where it ends. */
    Head head() {
        JournalRecord last = records.getLast();
        return new Head(1, last.seq(), last.hash());
    }

    @Override
    public String ledger() {
        return ledger;
    }

    @Override
    public JournalAppender appender() {
        throw new UnsupportedOperationException("a kept journal is never written to");
    }

    @Override
    public JournalReader reader() {
        return new Reader();
    }

    @Override
    public SnapshotStore snapshots() {
        return new NoSnapshots();
    }

    private final class Reader implements JournalReader {

        @Override
        public Head head() {
            return KeptJournal.this.head();
        }

        @Override
        public List<JournalRecord> after(long seq, int limit) {
            int from = Math.toIntExact(seq);
            return records.subList(from, Math.min(records.size(), from + limit));
        }

        @Override
        public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
            return records.stream()
                    .filter(record -> record.seq() < beforeSeq && !record.isContinuation())
                    .filter(record -> record.commandId().equals(commandId))
                    .findFirst();
        }

        /** Everything is recent when a journal is executed at once. */
        @Override
        public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
            return Optional.empty();
        }

        @Override
        public List<SubjectRow> subjects(long afterSeq, long toSeq) {
            return List.of();
        }

        @Override
        public void close() {}
    }

    private static final class NoSnapshots implements SnapshotStore {

        @Override
        public void write(long seq, byte[] recordHash, List<byte[]> chunks) {
            throw new UnsupportedOperationException("a kept journal is never written to");
        }

        @Override
        public List<SnapshotInfo> list() {
            return List.of();
        }

        @Override
        public InputStream open(SnapshotInfo snapshot) {
            throw new UnsupportedOperationException("a kept journal has no snapshot");
        }

        @Override
        public void prune(int keep) {}

        @Override
        public void close() {}
    }
}
