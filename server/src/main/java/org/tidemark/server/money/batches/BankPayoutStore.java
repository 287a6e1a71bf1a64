package org.tidemark.server.money.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.payouts.SealedPayee;

/** Payouts that go through the bank, in PostgreSQL. Every change is one conditional update. */
@Repository
class BankPayoutStore {

    private final JdbcClient database;
    private final Clock clock;

    BankPayoutStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How far a payout has come; only one that waits can be called off. */
    enum State {
        WAITING,
        TAKEN,
        PAID,
        FAILED,
        CANCELLED
    }

    /** A payout. */
    record BankPayout(
            String id,
            long amountFen,
            SealedPayee payee,
            State state,
            String reference,
            String reason) {}

    /** Enters one; the same id again is the same. */
    void enter(String id, long amountFen, SealedPayee payee) {
        database.sql(
                        """
                        INSERT INTO platform.bank_payout
                            (payout_id, amount_fen, payee_key, payee_sealed, payee_shown, state,
                             asked_at)
                        VALUES (?, ?, ?, ?, ?, 'WAITING', ?) ON CONFLICT (payout_id) DO NOTHING
                        """)
                .params(
                        id,
                        amountFen,
                        payee.key(),
                        payee.sealed(),
                        payee.shown(),
                        OffsetDateTime.now(clock))
                .update();
    }

    Optional<BankPayout> find(String id) {
        return database.sql("SELECT * FROM platform.bank_payout WHERE payout_id = ?")
                .param(id)
                .query(BankPayoutStore::row)
                .optional();
    }

    /** Those that wait for a batch, the oldest first. */
    List<BankPayout> waiting(long leastFen, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.bank_payout
                        WHERE state = 'WAITING' AND amount_fen >= ?
                        ORDER BY asked_at, payout_id LIMIT ?
                        """)
                .params(leastFen, limit)
                .query(BankPayoutStore::row)
                .list();
    }

    boolean move(String id, State from, State to, String reference) {
        return database.sql(
                                """
                                UPDATE platform.bank_payout SET state = ?, reference = ?
                                WHERE payout_id = ? AND state = ?
                                """)
                        .params(to.name(), reference, id, from.name())
                        .update()
                == 1;
    }

    /** Forgets whom these went to. */
    void forget(List<String> ids) {
        database.sql(
                        """
                        UPDATE platform.bank_payout SET payee_sealed = '', payee_shown = ''
                        WHERE payout_id IN (:ids)
                        """)
                .param("ids", ids)
                .update();
    }

    private static BankPayout row(ResultSet row, int number) throws SQLException {
        return new BankPayout(
                row.getString("payout_id"),
                row.getLong("amount_fen"),
                new SealedPayee(
                        row.getString("payee_key"),
                        row.getBytes("payee_sealed"),
                        row.getString("payee_shown")),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("reason"));
    }
}
