package org.tidemark.journal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.postgres.DatabaseFolders;
import org.tidemark.journal.postgres.EmbeddedPostgres;
import org.tidemark.journal.readmodel.Projection;
import org.tidemark.journal.readmodel.ReadModel;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.testing.TestPlans;
import org.tidemark.journal.verify.JournalVerdict;
import org.tidemark.journal.verify.JournalVerifier;
import org.tidemark.journal.verify.ReadModelTables;

/** The close of a day that pays very many members, in a real database. */
@Timeout(300)
final class CloseDayIT {

    private static final String LEDGER = "large";
    private static final int MEMBERS = 200_000;
    private static final int ENTRIES = 2 * MEMBERS; // out of the fund, into the wallet
    private static final int LARGEST_BYTES = 1 << 20;
    private static final int PARTS_THAT_SURVIVE = 40;
    private static final int IN_FLIGHT = 8_192;
    private static final long FUND_FEN = 20_000_000;
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final Command CLOSE =
            new Command.CloseDay(
                    Header.of("z-1", LedgerService.UNSTAMPED), LocalDate.of(2026, 1, 1));
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
    void a_close_of_day_is_journalled_in_bounded_pieces_and_goes_on_where_a_crash_has_cut_it_off()
            throws Exception {
        PostgresJournal journal = PostgresJournal.open(postgres.dataSource(), LEDGER);
        long closeSeq;
        long lastSeq;
        try (LedgerService ledger = open(journal)) {
            fill(ledger);
            closeSeq = ledger.submit(CLOSE).join().seq();
            lastSeq = ledger.status().durableSeq();
            assertThat(lastSeq - closeSeq).isBetween(ENTRIES / 4_096L - 1, ENTRIES / 4_096L + 1);
        }
        assertThat(number("SELECT max(octet_length(outcome)) FROM ledger.journal"))
                .isLessThan(LARGEST_BYTES);
        Head whole = head(journal);
        cutOffAfter(closeSeq + PARTS_THAT_SURVIVE);
        ReadModel model = ReadModel.open(postgres.dataSource(), LEDGER);
        try (LedgerService ledger = open(journal);
                Projection _ = Projection.start(journal, postgres.dataSource())) {
            assertThat(head(journal).samePlace(whole)).isTrue();
            Reply again = ledger.submit(CLOSE).join();
            assertThat(again.duplicate()).isTrue();
            assertThat(again.seq()).isEqualTo(closeSeq);
            assertThat(again.recorded().orElseThrow().more()).isTrue();
            await(model, lastSeq);
            assertThat(everyMemberHas(FUND_FEN / MEMBERS)).isTrue();
        }
        assertThat(verify(journal).findings()).isEmpty();
    }

    private static LedgerService open(PostgresJournal journal) {
        return LedgerService.open(LedgerOptions.DEFAULT, journal, TestPlans.READER, CLOCK);
    }

    private static void fill(LedgerService ledger) {
        ledger.submit(new Command.AdoptPlan(Header.of("p-1", LedgerService.UNSTAMPED), "mall"))
                .join();
        submitAll(
                ledger,
                m ->
                        new Command.Enrol(
                                Header.of("e-" + m, LedgerService.UNSTAMPED),
                                "m" + m,
                                Command.NONE,
                                0,
                                false));
        submitAll(
                ledger,
                m ->
                        new Command.SetWeight(
                                Header.of("w-" + m, LedgerService.UNSTAMPED),
                                "mall",
                                "m" + m,
                                TestPlans.DIVIDEND,
                                1));
        Command order =
                new Command.Order(
                        Header.of("o-1", LedgerService.UNSTAMPED),
                        "m0",
                        List.of(new Command.OrderLine(TestPlans.offer("mall"), 100 * FUND_FEN, 0)),
                        0,
                        List.of(),
                        Command.NONE,
                        Command.NO_REGION);
        assertThat(ledger.submit(order).join().outcome().accepted()).isTrue();
    }

    private static void submitAll(LedgerService ledger, IntFunction<Command> command) {
        for (int from = 0; from < MEMBERS; from += IN_FLIGHT) {
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int m = from; m < Math.min(MEMBERS, from + IN_FLIGHT); m++) {
                replies.add(ledger.submit(command.apply(m)));
            }
            replies.forEach(reply -> assertThat(reply.join().outcome().accepted()).isTrue());
        }
    }

    private static boolean everyMemberHas(long fen) throws Exception {
        return number(
                        "SELECT count(*) FROM read_model.balance WHERE asset = 'CNY'"
                                + " AND account LIKE 'member:%' AND amount = "
                                + fen)
                == MEMBERS;
    }

    /** What a crash between two groups leaves behind. */
    private static void cutOffAfter(long seq) throws Exception {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute("DELETE FROM ledger.journal WHERE seq > " + seq);
            statement.execute("DELETE FROM ledger.snapshot WHERE seq > " + seq);
            statement.execute(
                    "UPDATE ledger.journal_head h SET seq = j.seq, hash = j.hash"
                            + " FROM ledger.journal j WHERE j.seq = "
                            + seq);
        }
    }

    private static Head head(PostgresJournal journal) {
        try (JournalReader reader = journal.reader()) {
            return reader.head();
        }
    }

    private static JournalVerdict verify(PostgresJournal journal) {
        return new JournalVerifier(
                        journal,
                        TestPlans.READER,
                        new ReadModelTables(postgres.dataSource(), LEDGER))
                .verify(seq -> {});
    }

    private static void await(ReadModel model, long seq) {
        while (model.projectedSeq() < seq) {
            Thread.onSpinWait();
        }
    }

    private static long number(String sql) throws Exception {
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
