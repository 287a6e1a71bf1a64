package org.tidemark.bench.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.SnapshotStore;

/** A journal that notes where each group ends. */
final class WatchedJournal implements JournalStore {

    private final JournalStore journal;
    private final List<Long> groupEnds = Collections.synchronizedList(new ArrayList<>());

    WatchedJournal(JournalStore journal) {
        this.journal = journal;
    }

    /** Sequence of the last record of each group, in order; a copy. */
    List<Long> groupEnds() {
        synchronized (groupEnds) {
            return List.copyOf(groupEnds);
        }
    }

    @Override
    public String ledger() {
        return journal.ledger();
    }

    @Override
    public JournalAppender appender() {
        return new Watch(journal.appender());
    }

    @Override
    public JournalReader reader() {
        return journal.reader();
    }

    @Override
    public SnapshotStore snapshots() {
        return journal.snapshots();
    }

    private final class Watch implements JournalAppender {

        private final JournalAppender appender;

        Watch(JournalAppender appender) {
            this.appender = appender;
        }

        @Override
        public Head takeOver() {
            return appender.takeOver();
        }

        @Override
        public boolean append(Head from, Head to, List<JournalRecord> records) {
            boolean appended = appender.append(from, to, records);
            if (appended) {
                groupEnds.add(to.seq());
            }
            return appended;
        }

        @Override
        public Head settle() {
            return appender.settle();
        }

        @Override
        public boolean confirm(Head head) {
            return appender.confirm(head);
        }

        @Override
        public void close() {
            appender.close();
        }
    }
}
