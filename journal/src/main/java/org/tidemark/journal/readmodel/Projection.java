package org.tidemark.journal.readmodel;

import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tidemark.journal.duty.Doorbell;
import org.tidemark.journal.duty.DutyThread;
import org.tidemark.journal.store.JournalStore;

/** Keeps the read model of a ledger up to date on a thread of its own until it is closed. */
public final class Projection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Projector projector;
    private final DutyThread thread;
    private boolean reported; // on the projector's thread

    private Projection(JournalStore journal, DataSource source) {
        projector = new Projector(journal.reader(), source, journal.ledger());
        thread =
                new DutyThread(
                        "ledger-projector", projector, new Doorbell(), IDLE_NANOS, this::failed);
    }

    /** Starts; makes the tables if they are not there. */
    public static Projection start(JournalStore journal, DataSource source) {
        ReadModel.createTables(source);
        Projection projection = new Projection(journal, source);
        projection.thread.start();
        return projection;
    }

    /** The ledger goes on without its read model; somebody has to look. */
    private void failed(Throwable cause) {
        if (!reported) {
            LOG.error(
                    "the read model cannot be brought up to date; drop schema read_model and restart",
                    cause);
        }
        reported = true;
    }

    @Override
    public void close() {
        try {
            thread.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        projector.close();
    }
}
