package org.tidemark.journal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.testing.RandomCommands;
import org.tidemark.journal.testing.TestPlans;

@Timeout(120)
final class LedgerServiceIT {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
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

    @Test
    void a_repeated_command_gets_the_original_outcome_however_old_it_is() {
        PostgresJournal journal = journal("it's repeated");
        LedgerOptions small = new LedgerOptions(64, 4, 1 << 16, 16, 1_000_000);
        Command refused = new Command.Verify(Header.of("v-1", LedgerService.UNSTAMPED), "m1");
        Command enrol =
                new Command.Enrol(Header.of("e-1", LedgerService.UNSTAMPED), "m1", "", 0, false);
        try (LedgerService ledger = open(journal, small)) {
            assertThat(rejection(ledger.submit(refused).join())).isEqualTo(Refusal.UNKNOWN_MEMBER);
            assertThat(ledger.submit(enrol).join().outcome().accepted()).isTrue();
            for (int i = 0; i < 100; i++) {
                ledger.submit(new Command.Fund(Header.of("f-" + i, LedgerService.UNSTAMPED), 1))
                        .join();
            }
            repeatedAndConflicting(ledger, refused, enrol);
        }
        try (LedgerService ledger = open(journal, small)) {
            repeatedAndConflicting(ledger, refused, enrol);
            assertThat(ledger.status().durableSeq()).isEqualTo(102);
        }
    }

    private static void repeatedAndConflicting(
            LedgerService ledger, Command refused, Command enrol) {
        assertThat(ledger.isPinned(refused.id()).join().value()).isTrue();
        assertThat(ledger.isPinned(enrol.id()).join().value()).isTrue();
        assertThat(ledger.isPinned("f-99").join().value()).as("the last one").isTrue();
        assertThat(ledger.isPinned("f-100").join().value()).isFalse();
        Reply reply = ledger.submit(refused).join();
        assertThat(reply.duplicate()).isTrue();
        assertThat(reply.seq()).isEqualTo(1);
        assertThat(rejection(reply)).isEqualTo(Refusal.UNKNOWN_MEMBER);
        Reply again = ledger.submit(enrol).join();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.seq()).isEqualTo(2);
        assertThat(again.recorded().orElseThrow().events().getFirst().type()).isEqualTo("enrolled");
        Reply conflict =
                ledger.submit(new Command.Fund(Header.of("e-1", LedgerService.UNSTAMPED), 1))
                        .join();
        assertThat(rejection(conflict)).isEqualTo(Refusal.ID_CONFLICT);
        assertThat(conflict.record()).isEmpty();
    }

    @Test
    void an_order_is_reversed_from_its_record_when_it_is_long_out_of_memory() {
        PostgresJournal journal = journal("reversals");
        LedgerOptions small = new LedgerOptions(64, 4, 1 << 16, 16, 1_000_000);
        try (LedgerService ledger = open(journal, small)) {
            ledger.submit(new Command.AdoptPlan(Header.of("p", LedgerService.UNSTAMPED), "mall"))
                    .join();
            ledger.submit(
                            new Command.Enrol(
                                    Header.of("e", LedgerService.UNSTAMPED), "m1", "", 0, false))
                    .join();
            assertThat(ledger.submit(order("o-1")).join().outcome().accepted()).isTrue();
            for (int part = 0; part < 4; part++) {
                Command reverse =
                        new Command.Reverse(
                                Header.of("r-" + part, LedgerService.UNSTAMPED), "o-1", 25_000);
                assertThat(ledger.submit(reverse).join().outcome().accepted()).isTrue();
                for (int i = 0; i < 40; i++) {
                    ledger.submit(
                                    new Command.Fund(
                                            Header.of(
                                                    "f-" + part + "-" + i, LedgerService.UNSTAMPED),
                                            1))
                            .join();
                }
            }
            Command more = new Command.Reverse(Header.of("r-5", LedgerService.UNSTAMPED), "o-1", 1);
            assertThat(rejection(ledger.submit(more).join())).isEqualTo(Refusal.OVER_REVERSED);
        }
    }

    @Test
    void a_read_sees_every_command_answered_before_it_and_times_never_go_back() {
        try (LedgerService ledger = open(journal("reads"), LedgerOptions.DEFAULT)) {
            long last = Long.MIN_VALUE;
            for (int i = 0; i < 50; i++) {
                Reply reply =
                        ledger.submit(
                                        new Command.Enrol(
                                                Header.of("e-" + i, LedgerService.UNSTAMPED),
                                                "m" + i,
                                                "",
                                                0,
                                                false))
                                .join();
                Seen<Integer> seen = ledger.read(view -> view.memberCount()).join();
                assertThat(seen.value()).isEqualTo(i + 1);
                assertThat(seen.seq()).isEqualTo(reply.seq());
                long at = reply.record().orElseThrow().at().epochMicros();
                assertThat(at).isGreaterThanOrEqualTo(last);
                last = at;
            }
            CompletableFuture<Seen<Object>> broken =
                    ledger.read(view -> {
                        throw new IllegalArgumentException("no");
                    });
            assertThatThrownBy(broken::join).hasCauseInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.read(view -> view.memberCount()).join().value()).isEqualTo(50);
        }
    }

    @Test
    void a_second_writer_fences_the_first_one_off() {
        PostgresJournal journal = journal("fencing");
        try (LedgerService first = open(journal, LedgerOptions.DEFAULT)) {
            first.submit(
                            new Command.Enrol(
                                    Header.of("e-1", LedgerService.UNSTAMPED), "m1", "", 0, false))
                    .join();
            try (LedgerService second = open(journal, LedgerOptions.DEFAULT)) {
                CompletableFuture<Reply> late =
                        first.submit(
                                new Command.Verify(
                                        Header.of("v-1", LedgerService.UNSTAMPED), "m1"));
                assertThatThrownBy(late::join)
                        .hasCauseInstanceOf(LedgerStoppedException.class)
                        .hasMessageContaining("taken it over");
                assertThatThrownBy(() -> first.read(view -> view.memberCount()).join())
                        .hasCauseInstanceOf(LedgerStoppedException.class);
                assertThat(first.status().state()).isEqualTo(LedgerStatus.State.STOPPED);
                Reply reply =
                        second.submit(
                                        new Command.Verify(
                                                Header.of("v-1", LedgerService.UNSTAMPED), "m1"))
                                .join();
                assertThat(reply.duplicate()).isFalse();
                assertThat(reply.seq()).isEqualTo(2);
            }
        }
    }

    @Test
    void a_read_of_a_fenced_writer_is_not_answered() {
        PostgresJournal journal = journal("stale-reads");
        try (LedgerService first = open(journal, LedgerOptions.DEFAULT);
                LedgerService second = open(journal, LedgerOptions.DEFAULT)) {
            second.submit(
                            new Command.Enrol(
                                    Header.of("e-1", LedgerService.UNSTAMPED), "m1", "", 0, false))
                    .join();
            assertThatThrownBy(() -> first.read(view -> view.memberCount()).join())
                    .hasCauseInstanceOf(LedgerStoppedException.class);
        }
    }

    @Test
    void lost_connections_in_the_middle_of_the_stream_lose_and_repeat_nothing() throws Exception {
        PostgresJournal journal = journal("lost-connections");
        RandomCommands commands = new RandomCommands(11, "c");
        List<Command> sent = new ArrayList<>();
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        try (LedgerService ledger = open(journal, LedgerOptions.DEFAULT);
                Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (int round = 0; round < 15; round++) {
                for (int i = 0; i < 400; i++) {
                    sent.add(commands.next());
                    replies.add(ledger.submit(sent.getLast()));
                }
                replies.get(replies.size() - 200).orTimeout(60, TimeUnit.SECONDS).join();
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()");
            }
            for (int i = 0; i < replies.size(); i++) {
                Reply reply = replies.get(i).orTimeout(60, TimeUnit.SECONDS).join();
                if (reply.record().isPresent()) {
                    assertThat(reply.record().get().commandId()).isEqualTo(sent.get(i).id());
                }
            }
            assertThat(ledger.status().state()).isEqualTo(LedgerStatus.State.RUNNING);
        }
        try (LedgerService again = open(journal, LedgerOptions.DEFAULT)) {
            long distinct = sent.stream().map(Command::id).distinct().count();
            assertThat(again.status().durableSeq()).isEqualTo(distinct);
        }
    }

    @Test
    void a_changed_byte_in_a_record_stops_recovery_and_names_the_record() throws Exception {
        PostgresJournal journal = journal("corrupt");
        try (LedgerService ledger = open(journal, LedgerOptions.DEFAULT)) {
            for (int i = 0; i < 20; i++) {
                ledger.submit(new Command.Fund(Header.of("f-" + i, LedgerService.UNSTAMPED), 5))
                        .join();
            }
        }
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(
                    "UPDATE ledger.journal SET outcome = set_byte(outcome, 9, get_byte(outcome, 9) # 1)"
                            + " WHERE ledger = 'corrupt' AND seq = 13");
        }
        assertThatThrownBy(() -> open(journal, LedgerOptions.DEFAULT))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("record 13");
    }

    @Test
    void the_journal_refuses_to_be_changed() throws Exception {
        PostgresJournal journal = journal("append-only");
        try (LedgerService ledger = open(journal, LedgerOptions.DEFAULT)) {
            ledger.submit(new Command.Fund(Header.of("f", LedgerService.UNSTAMPED), 5)).join();
        }
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM ledger.journal"))
                    .hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> statement.execute("UPDATE ledger.journal SET seq = 9"))
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void what_lies_in_the_tables_is_what_was_answered() throws Exception {
        PostgresJournal journal = journal("tables");
        Reply reply;
        try (LedgerService ledger = open(journal, LedgerOptions.DEFAULT)) {
            reply =
                    ledger.submit(
                                    new Command.Enrol(
                                            Header.of("单-1", LedgerService.UNSTAMPED),
                                            "会员",
                                            "",
                                            440305,
                                            true))
                            .join();
        }
        JournalRecord answered = reply.record().orElseThrow();
        try (JournalReader reader = journal.reader()) {
            JournalRecord stored = reader.after(0, 10).getFirst();
            assertThat(stored.at()).isEqualTo(answered.at());
            assertThat(stored.stamped()).isTrue();
            assertThat(stored.commandId()).isEqualTo("单-1");
            assertThat(stored.command()).isEqualTo(answered.command());
            assertThat(stored.outcome()).isEqualTo(answered.outcome());
            assertThat(stored.hash()).isEqualTo(answered.hash());
        }
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT at, at_offset_seconds FROM ledger.journal WHERE ledger = 'tables'")) {
            row.next();
            assertThat(row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                    .isEqualTo(answered.at().toOffsetDateTime().toInstant());
            assertThat(row.getInt(2)).isEqualTo(28_800);
        }
    }

    @Test
    void a_snapshot_at_the_end_spares_the_next_start_the_whole_journal() throws Exception {
        PostgresJournal journal = journal("snapshots");
        LedgerOptions often = new LedgerOptions(16_384, 256, 1 << 20, 1_024, 500);
        RandomCommands commands = new RandomCommands(5, "c");
        try (LedgerService ledger = open(journal, often)) {
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                replies.add(ledger.submit(commands.next()));
            }
            replies.forEach(CompletableFuture::join);
        }
        try (var snapshots = journal.snapshots();
                JournalReader reader = journal.reader()) {
            assertThat(snapshots.list()).hasSize(2);
            assertThat(snapshots.list().getFirst().seq()).isEqualTo(reader.head().seq());
        }
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE ledger.snapshot_chunk SET content = set_byte(content, 99, get_byte(content, 99) # 1)"
                            + " WHERE ledger = 'snapshots' AND seq = (SELECT max(seq) FROM ledger.snapshot)");
        }
        try (LedgerService ledger = open(journal, often)) {
            assertThat(
                            ledger.submit(
                                            new Command.Fund(
                                                    Header.of("last", LedgerService.UNSTAMPED), 1))
                                    .join()
                                    .outcome()
                                    .accepted())
                    .isTrue();
        }
    }

    @Test
    void a_full_inbox_says_so_at_once() {
        LedgerOptions tiny = new LedgerOptions(2, 1, 1 << 16, 4, 1_000_000);
        List<CompletableFuture<Reply>> replies = new ArrayList<>();
        try (LedgerService ledger = open(journal("busy"), tiny)) {
            for (int i = 0; i < 500; i++) {
                replies.add(
                        ledger.submit(
                                new Command.Fund(Header.of("f-" + i, LedgerService.UNSTAMPED), 1)));
            }
        }
        int busy = 0;
        for (CompletableFuture<Reply> reply : replies) {
            try {
                assertThat(reply.join().outcome().accepted()).isTrue();
            } catch (CompletionException e) {
                assertThat(e).hasCauseInstanceOf(BusyException.class);
                busy++;
            }
        }
        assertThat(busy).isBetween(1, 498);
    }

    private static Command order(String id) {
        return new Command.Order(
                Header.of(id, LedgerService.UNSTAMPED),
                "m1",
                List.of(new Command.OrderLine(TestPlans.offer("mall"), 100_000, 0)),
                0,
                List.of(),
                "",
                0);
    }

    private static Refusal rejection(Reply reply) {
        return ((Outcome.Rejected) reply.outcome()).refusal();
    }

    private static PostgresJournal journal(String ledger) {
        return PostgresJournal.open(postgres.dataSource(), ledger);
    }

    private static LedgerService open(PostgresJournal journal, LedgerOptions options) {
        return LedgerService.open(options, journal, TestPlans.READER, CLOCK);
    }
}
