package org.tidemark.server.money.payouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payouts of the demo, in PostgreSQL. */
@Repository
class DemoPayoutStore {

    private final JdbcClient database;

    DemoPayoutStore(JdbcClient database) {
        this.database = database;
    }

    /** A payout that its receiver confirms. */
    record DemoPayout(
            String payoutId,
            long amountFen,
            String receiver,
            State state,
            String reference,
            String reason,
            Instant askedAt) {}

    /** How far it has come; only one that waits can be called off. */
    enum State {
        WAITING,
        PAID,
        EXPIRED,
        CANCELLED
    }

    void enter(DemoPayout payout) {
        database.sql(
                        """
                        INSERT INTO platform.demo_payout
                            (payout_id, amount_fen, receiver, state, reference, reason, asked_at)
                        VALUES (?, ?, ?, ?, '', '', ?) ON CONFLICT (payout_id) DO NOTHING
                        """)
                .params(
                        payout.payoutId(),
                        payout.amountFen(),
                        payout.receiver(),
                        payout.state().name(),
                        payout.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<DemoPayout> find(String payoutId) {
        return database.sql("SELECT * FROM platform.demo_payout WHERE payout_id = ?")
                .param(payoutId)
                .query(DemoPayoutStore::row)
                .optional();
    }

    /** Ends one that waits; the first who does wins. */
    boolean end(String payoutId, State to, String reference, String reason) {
        return database.sql(
                                """
                                UPDATE platform.demo_payout
                                SET state = ?, reference = ?, reason = ?
                                WHERE payout_id = ? AND state = 'WAITING'
                                """)
                        .params(to.name(), reference, reason, payoutId)
                        .update()
                == 1;
    }

    private static DemoPayout row(ResultSet row, int number) throws SQLException {
        return new DemoPayout(
                row.getString("payout_id"),
                row.getLong("amount_fen"),
                row.getString("receiver"),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
