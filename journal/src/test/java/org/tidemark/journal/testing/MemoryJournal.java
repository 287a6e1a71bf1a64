package org.tidemark.journal.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotInfo;
import org.tidemark.journal.store.SnapshotStore;
import org.tidemark.journal.store.StoreUnavailableException;

/** A journal in memory whose faults are decided from outside. */
public final class MemoryJournal implements JournalStore {

    /** What happens to an operation. */
    public enum Fault {
        /** It works. */
        NONE,
        /** It fails and has done nothing. */
        BEFORE,
        /** It is done, but whoever asked is not told. */
        AFTER,
        /** It fails, and is done later, when the store is settled. */
        LATE
    }

    private final Supplier<Fault> faults;
    private final List<JournalRecord> records = new ArrayList<>();
    private final TreeMap<Long, SnapshotInfo> labels = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, byte[]> contents = new TreeMap<>();
    private final List<Runnable> late = new ArrayList<>();
    private Head head = Head.empty(0);

    /** An empty journal. */
    public MemoryJournal(Supplier<Fault> faults) {
        this.faults = faults;
    }

    /** An empty journal in which nothing goes wrong. */
    public MemoryJournal() {
        this(() -> Fault.NONE);
    }

    @Override
    public String ledger() {
        return "main";
    }

    /** All records, in order. */
    public List<JournalRecord> records() {
        return records;
    }

    /** The head. */
    public Head head() {
        return head;
    }

    /** Puts another record in a place. */
    public void replace(int index, JournalRecord record) {
        records.set(index, record);
    }

    /** Forgets every record after that one, as if nothing had been appended since. */
    public void cutOffAfter(int count) {
        records.subList(count, records.size()).clear();
        JournalRecord last = records.getLast();
        head = new Head(head.epoch(), last.seq(), last.hash());
    }

    /** Damages a byte of a snapshot. */
    public void damageSnapshot(long seq, int position) {
        contents.get(seq)[position] ^= 1;
    }

    @Override
    public JournalAppender appender() {
        return new Appender();
    }

    @Override
    public JournalReader reader() {
        return new Reader();
    }

    @Override
    public SnapshotStore snapshots() {
        return new Snapshots();
    }

    private final class Appender implements JournalAppender {

        @Override
        public Head takeOver() {
            settleLate();
            head = new Head(head.epoch() + 1, head.seq(), head.hash());
            return head;
        }

        @Override
        public boolean append(Head from, Head to, List<JournalRecord> added) {
            Fault fault = faults.get();
            List<JournalRecord> copy = List.copyOf(added);
            switch (fault) {
                case NONE -> {
                    return apply(from, to, copy);
                }
                case BEFORE -> {}
                case AFTER -> apply(from, to, copy);
                case LATE -> late.add(() -> apply(from, to, copy));
            }
            throw new StoreUnavailableException("the connection is lost (" + fault + ")");
        }

        @Override
        public Head settle() {
            if (faults.get() != Fault.NONE) {
                throw new StoreUnavailableException("no connection");
            }
            settleLate();
            return head;
        }

        @Override
        public boolean confirm(Head expected) {
            if (faults.get() != Fault.NONE) {
                throw new StoreUnavailableException("no connection");
            }
            return head.equals(expected);
        }

        @Override
        public void close() {}

        private boolean apply(Head from, Head to, List<JournalRecord> added) {
            if (!head.equals(from)) {
                return false;
            }
            records.addAll(added);
            head = to;
            return true;
        }

        private void settleLate() {
            late.forEach(Runnable::run);
            late.clear();
        }
    }

    private final class Reader implements JournalReader {

        @Override
        public Head head() {
            return head;
        }

        @Override
        public List<JournalRecord> after(long seq, int limit) {
            return records.stream()
                    .filter(record -> record.seq() > seq)
                    .limit(limit)
                    .map(record -> record.findableBy(List.of()))
                    .toList();
        }

        @Override
        public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
            return records.stream()
                    .filter(record ->
                            record.seq() < beforeSeq
                                    && !record.isContinuation()
                                    && record.commandId().equals(commandId))
                    .findFirst();
        }

        @Override
        public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
            return records.stream()
                    .filter(record ->
                            record.seq() < beforeSeq && record.subjects().contains(subject))
                    .reduce((older, newer) -> newer);
        }

        @Override
        public List<SubjectRow> subjects(long afterSeq, long toSeq) {
            return records.stream()
                    .filter(record -> record.seq() > afterSeq && record.seq() <= toSeq)
                    .flatMap(record ->
                            record.subjects().stream()
                                    .sorted()
                                    .map(subject -> new SubjectRow(record.seq(), subject)))
                    .toList();
        }

        @Override
        public void close() {}
    }

    private final class Snapshots implements SnapshotStore {

        @Override
        public void write(long seq, byte[] recordHash, List<byte[]> chunks) {
            if (faults.get() != Fault.NONE) {
                throw new StoreUnavailableException("no connection");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            chunks.forEach(bytes::writeBytes);
            contents.put(seq, bytes.toByteArray());
            labels.put(seq, new SnapshotInfo(seq, recordHash, chunks.size(), new byte[0]));
        }

        @Override
        public List<SnapshotInfo> list() {
            return List.copyOf(labels.values());
        }

        @Override
        public InputStream open(SnapshotInfo snapshot) {
            return new ByteArrayInputStream(contents.get(snapshot.seq()));
        }

        @Override
        public void prune(int keep) {
            labels.keySet().stream().skip(keep).toList().forEach(labels::remove);
        }

        @Override
        public void close() {}
    }
}
