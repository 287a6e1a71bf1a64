package org.tidemark.server.kernel.scrub;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.StoreUnavailableException;
import org.tidemark.journal.verify.JournalVerdict;
import org.tidemark.journal.verify.JournalVerifier;
import org.tidemark.journal.verify.ReadModelTables;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.server.kernel.database.Database;

/**
 * Executes the whole journal again beside the running platform, as {@code tidemark verify} does,
 * when somebody asks for it. One at a time, on a thread of its own; it costs a core and as much
 * memory as the ledger has, which is why a large ledger is proved by the command, elsewhere.
 */
@Component
public final class JournalProof {

    private static final Logger LOG = LoggerFactory.getLogger(JournalProof.class);

    private final PostgresJournal journal;
    private final DataSource database;
    private final Clock clock;
    private final long most;
    private volatile JournalProofState proof = JournalProofState.NONE;

    JournalProof(
            PostgresJournal journal,
            Database database,
            Clock clock,
            @Value("${tidemark.journal.most-proved-here:1000000}") long most) {
        this.journal = journal;
        this.database = database.direct();
        this.clock = clock;
        this.most = most;
    }

    /** Whether it was begun. */
    public enum Answer {
        BEGUN,
        RUNNING,
        TOO_LARGE
    }

    /** Begins, unless one is running or the journal is too long for it. */
    public Answer begin(String by) {
        long head;
        try (JournalReader reader = journal.reader()) {
            head = reader.head().seq();
        }
        if (head > most) {
            return Answer.TOO_LARGE;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        synchronized (this) {
            if (proof.isRunning()) {
                return Answer.RUNNING;
            }
            proof = JournalProofState.begun(by, now, head);
        }
        Thread.ofPlatform().name("journal-proof").daemon().start(this::run);
        return Answer.BEGUN;
    }

    private void run() {
        try {
            JournalVerdict verdict =
                    new JournalVerifier(
                                    journal,
                                    new YamlPlanReader(),
                                    new ReadModelTables(database, journal.ledger()))
                            .verify(seq -> change(now -> now.at(seq)));
            OffsetDateTime ended = OffsetDateTime.now(clock);
            change(now -> now.ended(ended, Optional.of(verdict)));
        } catch (StoreUnavailableException away) {
            LOG.warn("the journal could not be proved", away);
            change(now -> now.ended(OffsetDateTime.now(clock), Optional.empty()));
        } catch (RuntimeException | Error failed) {
            change(now -> now.ended(OffsetDateTime.now(clock), Optional.empty()));
            throw failed;
        }
    }

    private synchronized void change(UnaryOperator<JournalProofState> step) {
        proof = step.apply(proof);
    }

    /** The one that runs, or the last one since the start. */
    public JournalProofState last() {
        return proof;
    }
}
