package org.tidemark.server.money.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.tidemark.journal.postgres.EmbeddedPostgres;

/** What was paid by hand before there were batches, and what the database itself refuses. */
class PaidByHandIT {

    private static EmbeddedPostgres postgres;
    private static JdbcClient database;

    @BeforeAll
    static void rows_of_before_move_to_the_tables_of_now() {
        postgres = EmbeddedPostgres.start(emptyFolder());
        database = JdbcClient.create(postgres.dataSource());
        migrate("102");
        for (String state : List.of("WAITING", "TAKEN", "SENT", "PAID", "FAILED", "CANCELLED")) {
            database.sql(
                            """
                            INSERT INTO platform.withdrawal (number, member_id, provider,
                                payee_sealed, payee_shown, gross_fen, fee_fen, state, requested_at,
                                changed_at)
                            VALUES (:id, 'm-1', 'bank', '\\x01', '测试 **** 1', 500, 0, 'SENT',
                                now(), now())
                            """)
                    .param("id", "w-" + state)
                    .update();
            database.sql(
                            """
                            INSERT INTO platform.hand_payout
                            VALUES (:id, 'bank', 500, '', :state, '', '', now())
                            """)
                    .param("id", "w-" + state)
                    .param("state", state)
                    .update();
        }
        database.sql(
                        """
                        INSERT INTO platform.hand_payout
                        VALUES ('w-demo', 'demo', 500, 'm-2', 'WAITING', '', '', now());
                        INSERT INTO platform.store VALUES ('s-1', 'OPEN', '店', 'Store', '441900',
                            '-', '-', 'm-3', '', 'till', '-', now(), now(), '');
                        INSERT INTO platform.store_payout
                            (payout_id, run, store_id, amount_fen, bank_reference, made_by, made_at,
                             state)
                        VALUES ('y1', '', 's-1', 1, 'B-1', 'one', now(), 'PAID'),
                            ('y2', '', 's-1', 2, 'B-2', 'one', now(), 'REFUSED'),
                            ('y3', 'r1', 's-1', 3, 'B-3', 'one', now(), 'REFUSED'),
                            ('y4', 'r1', 's-1', 4, 'B-4', 'one', now(), 'SENT'),
                            ('y5', 'r1', 's-1', 5, 'B-5', 'one', now(), 'SENT'),
                            ('y6', 'r2', 's-1', 6, '', 'one', now(), 'PLANNED'),
                            ('y7', 'r3', 's-1', 7, 'B-7', 'one', now(), 'PAID')
                        """)
                .update();
        migrate("latest");
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    private static Path emptyFolder() {
        Path folder = Path.of("target", "platforms", "paid-by-hand").toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(folder);
            return folder;
        } catch (IOException locked) {
            throw new UncheckedIOException(locked);
        }
    }

    private static void migrate(String version) {
        Flyway.configure()
                .dataSource(postgres.dataSource())
                .schemas("platform")
                .defaultSchema("platform")
                .locations("classpath:org/tidemark/server/kernel/database")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private static List<String> texts(String query) {
        return database.sql(query).query(String.class).list();
    }

    @Test
    void withdrawals_wait_or_are_at_the_bank_under_the_number_that_it_knows() {
        assertThat(texts("SELECT payout_id || ' ' || state FROM platform.bank_payout ORDER BY 1"))
                .containsExactly(
                        "w-CANCELLED CANCELLED",
                        "w-FAILED FAILED",
                        "w-PAID PAID",
                        "w-SENT TAKEN",
                        "w-TAKEN TAKEN",
                        "w-WAITING WAITING");
        assertThat(
                        texts(
                                """
                                SELECT line || ' ' || claim || ' ' || l.state || ' ' || payee_key
                                    || ' ' || b.state
                                FROM platform.bank_line l JOIN platform.bank_batch b USING (batch)
                                WHERE l.kind = 'MEMBERS' AND batch <> 'ba-x' ORDER BY 1
                                """))
                .containsExactly(
                        "w-SENT w-SENT AT_BANK m-1 AT_BANK", "w-TAKEN w-TAKEN AT_BANK m-1 AT_BANK");
        assertThat(texts("SELECT payout_id FROM platform.demo_payout")).containsExactly("w-demo");
    }

    @Test
    void what_was_paid_to_stores_stands_as_it_was_and_what_was_not_booked_stays_so() {
        assertThat(
                        texts(
                                """
                                SELECT line || ' ' || batch || ' ' || l.state || ' ' || b.state
                                    || ' ' || command_id
                                FROM platform.bank_line l JOIN platform.bank_batch b USING (batch)
                                WHERE l.kind = 'STORES' AND batch <> 'ba-x' ORDER BY 1
                                """))
                .containsExactly(
                        "y1 y1 SETTLED DONE pay-store-y1",
                        "y2 y2 FAILED DONE pay-store-y2",
                        "y3 r1 STUCK AT_BANK pay-store-y3",
                        "y4 r1 PAID AT_BANK pay-store-y4",
                        "y5 r1 PAID AT_BANK pay-store-y5",
                        "y6 r2 DROPPED DROPPED pay-store-y6",
                        "y7 r3 SETTLED DONE pay-store-y7");
    }

    @Test
    void the_database_itself_keeps_a_claim_to_one_line() {
        database.sql(
                        """
                        INSERT INTO platform.bank_batch (batch, kind, currency, state, made_by,
                            made_at)
                        VALUES ('ba-x', 'STORES', 'CNY', 'PLANNED', 'one', now())
                        """)
                .update();
        enter(1, "STORES", "s-9", "", "PAID");
        assertThatThrownBy(() -> enter(2, "STORES", "s-9", "", "PLANNED"))
                .isInstanceOf(DuplicateKeyException.class);
        enter(3, "STORES", "s-9", "", "SETTLED");
        enter(4, "MEMBERS", "w-9", "", "SETTLED");
        assertThatThrownBy(() -> enter(5, "MEMBERS", "w-9", "", "PLANNED"))
                .as("a payout is paid once for ever")
                .isInstanceOf(DuplicateKeyException.class);
        enter(6, "STORES", "", "line-3", "AT_BANK");
        assertThatThrownBy(() -> enter(7, "STORES", "", "line-3", "SETTLED"))
                .as("what came back is paid again once")
                .isInstanceOf(DuplicateKeyException.class);
    }

    private static void enter(int place, String kind, String claim, String again, String state) {
        database.sql(
                        """
                        INSERT INTO platform.bank_line (line, batch, place, kind, thing, claim,
                            again_of, command_id, payee_key, payee_sealed, payee_shown, amount_fen,
                            state, changed_at)
                        VALUES (:line, 'ba-x', :place, :kind, 'x', :claim, :again, :line, 'x', '',
                            '', 1, :state, now())
                        """)
                .param("line", "line-" + place)
                .param("place", place)
                .param("kind", kind)
                .param("claim", claim)
                .param("again", again)
                .param("state", state)
                .update();
    }
}
