package org.tidemark.journal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.readmodel.Projection;
import org.tidemark.journal.readmodel.ReadModel;
import org.tidemark.journal.readmodel.ReadModelPlace;
import org.tidemark.journal.service.LedgerOptions;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.LedgerStatus;
import org.tidemark.journal.service.LedgerStoppedException;
import org.tidemark.journal.service.Reply;
import org.tidemark.journal.store.SnapshotStore;
import org.tidemark.journal.testing.TestPlans;

/** What somebody with the database in his hands does to it, the journal's trigger switched off. */
@Timeout(120)
final class DamagedJournalIT {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    /** Little stays in memory, and a snapshot soon stands behind most records. */
    private static final LedgerOptions SMALL = new LedgerOptions(64, 4, 1 << 16, 16, 150);

    private static final int RECORDS = 200;
    private static Path folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startDatabase() throws Exception {
        folder = DatabaseFolders.create();
        postgres = DatabaseFolders.start(folder);
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        postgres.close();
        DatabaseFolders.delete(folder);
    }

    private static Command fund(int number) {
        return new Command.Fund(Header.of("f-" + number, LedgerService.UNSTAMPED), number);
    }

    private static Reply submit(LedgerService ledger, Command command) {
        return ledger.submit(command).join();
    }

    private static LedgerService open(PostgresJournal journal) {
        return LedgerService.open(SMALL, journal, TestPlans.READER, CLOCK);
    }

    /** A ledger of some hundred records with a snapshot and a read model of all of them. */
    private static PostgresJournal made(String name) {
        PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), name);
        ReadModel model = ReadModel.open(postgres.dataSource(), name);
        try (LedgerService ledger = open(journal);
                Projection _ = Projection.start(journal, postgres.dataSource());
                SnapshotStore snapshots = journal.snapshots()) {
            for (int i = 1; i <= RECORDS; i++) {
                submit(ledger, fund(i));
            }
            while (snapshots.list().isEmpty() || model.projectedSeq() < RECORDS) {
                Thread.onSpinWait();
            }
        }
        return journal;
    }

    private static void damage(String ledger, String... statements) throws Exception {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql.replace("LEDGER", "ledger = '" + ledger + "'"));
            }
        }
    }

    private static long records(String ledger) throws Exception {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT count(*) FROM ledger.journal WHERE ledger = '"
                                        + ledger
                                        + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static JournalVerdict verify(PostgresJournal journal) {
        return verify(journal, "");
    }

    private static JournalVerdict verify(PostgresJournal journal, String kept) {
        return new JournalVerifier(
                        journal,
                        TestPlans.READER,
                        new ReadModelTables(postgres.dataSource(), journal.ledger()))
                .verify(HeadStatement.read(kept).orElse(null), seq -> {});
    }

    @Test
    void a_record_that_was_deleted_behind_the_snapshot_is_not_executed_again() throws Exception {
        PostgresJournal journal = made("deleted");
        damage("deleted", "DELETE FROM ledger.journal WHERE LEDGER AND seq = 5");
        stopsAt(journal, fund(5), "record 5 of the journal: missing");
        assertThat(records("deleted")).as("one lost, one new").isEqualTo(RECORDS);
    }

    @Test
    void a_record_that_was_renamed_behind_the_snapshot_is_not_executed_again() throws Exception {
        PostgresJournal journal = made("renamed");
        damage(
                "renamed",
                "UPDATE ledger.journal SET command_id = 'other' WHERE LEDGER AND seq = 5");
        stopsAt(journal, fund(5), "record 5 of the journal: missing");
        assertThat(records("renamed")).isEqualTo(RECORDS + 1);
    }

    @Test
    void a_record_that_was_changed_behind_the_snapshot_answers_nobody() throws Exception {
        PostgresJournal journal = made("changed");
        damage(
                "changed",
                "UPDATE ledger.journal SET outcome ="
                        + " set_byte(outcome, 9, get_byte(outcome, 9) # 1) WHERE LEDGER AND seq = 7");
        stopsAt(journal, fund(7), "record 7 of the journal: its hash is not that");
    }

    @Test
    void a_record_behind_a_gap_answers_nobody() throws Exception {
        PostgresJournal journal = made("gap");
        damage("gap", "DELETE FROM ledger.journal WHERE LEDGER AND seq = 8");
        stopsAt(journal, fund(9), "record 8 of the journal: missing");
    }

    private static void stopsAt(PostgresJournal journal, Command again, String why) {
        try (LedgerService ledger = open(journal)) {
            assertThat(submit(ledger, fund(3)).duplicate()).as("what is whole is known").isTrue();
            assertThat(submit(ledger, fund(5_000)).duplicate()).as("what is new is new").isFalse();
            assertThatThrownBy(() -> submit(ledger, again))
                    .hasCauseInstanceOf(LedgerStoppedException.class)
                    .hasMessageContaining(why);
            assertThat(ledger.status().state()).isEqualTo(LedgerStatus.State.STOPPED);
        }
    }

    @Test
    void a_journal_that_is_shorter_than_the_read_model_is_not_opened() throws Exception {
        PostgresJournal journal = made("shorter");
        ReadModelPlace.requireWithin(journal, postgres.dataSource());
        damage(
                "shorter",
                "DELETE FROM ledger.journal WHERE LEDGER AND seq > 190",
                "DELETE FROM ledger.snapshot WHERE LEDGER",
                "UPDATE ledger.journal_head h SET seq = 190, hash = j.hash FROM ledger.journal j"
                        + " WHERE h.LEDGER AND j.LEDGER AND j.seq = 190");
        assertThatThrownBy(() -> ReadModelPlace.requireWithin(journal, postgres.dataSource()))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("ends at record 190")
                .hasMessageContaining("seen record 200")
                .hasMessageContaining("backup");
        assertThat(verify(journal).findings())
                .anyMatch(finding -> finding.en().contains("has seen record 200"));
        try (LedgerService ledger = open(journal)) {
            for (int i = 1; i <= 20; i++) {
                submit(ledger, fund(1_000 + i));
            }
        }
        assertThatThrownBy(() -> ReadModelPlace.requireWithin(journal, postgres.dataSource()))
                .as("other records stand where those were")
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("record 200 of the journal is not the one");
        assertThat(verify(journal).findings())
                .anyMatch(finding -> finding.en().contains("in read_model.posting"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE read_model.posting SET amount = amount + 1 WHERE LEDGER AND seq = 17 AND line = 0",
                "UPDATE read_model.posting SET after = after + 1 WHERE LEDGER AND seq = 17 AND line = 1",
                "UPDATE read_model.posting SET account = 'member:m1' WHERE LEDGER AND seq = 17 AND line = 0",
                "UPDATE read_model.posting SET asset = 'coins' WHERE LEDGER AND seq = 17 AND line = 0",
                "UPDATE read_model.posting SET event_type = 'other' WHERE LEDGER AND seq = 17",
                "UPDATE read_model.posting SET command_id = 'f-18' WHERE LEDGER AND seq = 17",
                "UPDATE read_model.posting SET at = at + interval '1 second' WHERE LEDGER AND seq = 17",
                "UPDATE read_model.posting SET terms = '[[\"referral-direct\", 1, 1, 1]]' WHERE LEDGER AND seq = 17",
                "DELETE FROM read_model.posting WHERE LEDGER AND seq = 17",
                "INSERT INTO read_model.posting SELECT ledger, seq, line + 10, at, command_id, event_type, account,"
                        + " asset, amount, after, terms FROM read_model.posting WHERE LEDGER AND seq = 17",
                "UPDATE read_model.by_whom SET actor = 'somebody' WHERE LEDGER AND seq = 17",
                "UPDATE read_model.by_whom SET seq = 18 WHERE LEDGER AND command_id = 'f-17'",
                "DELETE FROM read_model.by_whom WHERE LEDGER AND seq = 17",
                "INSERT INTO read_model.by_whom VALUES ('rows', 'ghost', 17, 'somebody')",
                "UPDATE read_model.balance SET amount = amount + 1 WHERE LEDGER AND account = 'platform'",
                "UPDATE read_model.progress SET hash = sha256('other') WHERE LEDGER",
                "UPDATE ledger.snapshot_chunk SET content = set_byte(content, 99, get_byte(content, 99) # 1) WHERE LEDGER",
                "UPDATE ledger.snapshot SET record_hash = sha256('other') WHERE LEDGER",
            })
    void verification_finds_what_was_changed_in_what_is_made_from_the_journal(String sql)
            throws Exception {
        PostgresJournal journal =
                records("rows") == 0
                        ? made("rows")
                        : PostgresJournal.open(postgres.dataSource(), "rows");
        JournalVerdict whole = verify(journal);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.notes())
                .anyMatch(note -> note.en().contains("every posting"))
                .anyMatch(note -> note.en().contains("of the snapshots"));
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS TABLE " + table(sql));
            damage("rows", sql);
            JournalVerdict verdict = verify(journal);
            assertThat(verdict.sound()).isFalse();
            assertThat(verdict.badSeq()).as("the journal itself is good").isZero();
            statement.execute("TRUNCATE " + table(sql));
            statement.execute("INSERT INTO " + table(sql) + " TABLE kept");
            statement.execute("DROP TABLE kept");
        }
    }

    private static String table(String sql) {
        return sql.replaceAll("^(?:UPDATE|DELETE FROM|INSERT INTO) (\\S+).*", "$1");
    }

    @Test
    void a_snapshot_of_another_ledger_is_found_even_with_its_own_hash() throws Exception {
        PostgresJournal journal = made("forged");
        String content = "substr(content, 1, length(content) - 1) || '\\x01'";
        damage(
                "forged",
                "UPDATE ledger.snapshot_chunk SET content = " + content + " WHERE LEDGER",
                "UPDATE ledger.snapshot s SET content_hash = sha256(c.content)"
                        + " FROM ledger.snapshot_chunk c WHERE s.LEDGER AND c.LEDGER AND c.seq = s.seq");
        assertThat(verify(journal).findings())
                .anyMatch(finding -> finding.en().contains("the snapshot of sequence"));
    }

    @Test
    void a_head_that_was_kept_elsewhere_tells_a_journal_that_was_written_anew() throws Exception {
        PostgresJournal journal = made("kept");
        String head = verify(journal).head().line();
        assertThat(head).startsWith("tidemark-head " + RECORDS + " ").endsWith(" kept");
        assertThat(verify(journal, head).sound()).isTrue();
        damage(
                "kept",
                "DELETE FROM ledger.journal WHERE LEDGER",
                "DELETE FROM ledger.snapshot WHERE LEDGER",
                "DELETE FROM read_model.posting WHERE LEDGER",
                "DELETE FROM read_model.by_whom WHERE LEDGER",
                "DELETE FROM read_model.event WHERE LEDGER",
                "DELETE FROM read_model.balance WHERE LEDGER",
                "DELETE FROM read_model.progress WHERE LEDGER",
                "DELETE FROM ledger.journal_head WHERE LEDGER");
        made("kept");
        assertThat(verify(journal).sound()).as("in itself it is whole").isTrue();
        assertThat(verify(journal, head).findings())
                .anyMatch(finding -> finding.en().contains("no longer leads through the head"));
    }
}
