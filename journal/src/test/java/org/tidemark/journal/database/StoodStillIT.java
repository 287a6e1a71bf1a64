package org.tidemark.journal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalAppender;
import org.tidemark.journal.store.StoreUnavailableException;

/**
 * A writer that is stopped in the middle of a transaction, with the row of the head in its hand.
 */
@Timeout(120)
final class StoodStillIT {

    private static final String LEDGER = "still";

    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = DatabaseFolders.create();
    }

    @AfterEach
    void deleteFolder() throws Exception {
        DatabaseFolders.delete(folder);
    }

    @Test
    void nobody_waits_for_it_for_ever_and_it_finds_itself_cut_off() {
        try (EmbeddedPostgres postgres = DatabaseFolders.start(folder);
                Session writer = new Session(postgres.dataSource(), PostgresAppender::prepare)) {
            PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), LEDGER);
            try (JournalAppender first = journal.appender();
                    JournalAppender second = journal.appender()) {
                Head head = first.takeOver();
                assertThatThrownBy(() ->
                                writer.run(
                                        "standing still",
                                        connection -> {
                                            try (Statement moving = connection.createStatement()) {
                                                moving.execute(
                                                        "UPDATE ledger.journal_head SET seq = seq"
                                                                + " WHERE ledger = 'still'");
                                            }
                                            assertThat(second.takeOver().epoch())
                                                    .isEqualTo(head.epoch() + 1);
                                            connection.commit();
                                            return true;
                                        }))
                        .isInstanceOf(StoreUnavailableException.class);
            }
        }
    }
}
