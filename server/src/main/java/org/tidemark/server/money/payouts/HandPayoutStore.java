package org.tidemark.server.money.payouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payouts that people carry out, in PostgreSQL. Whom they go to is kept by whoever asked. */
@Repository
class HandPayoutStore {

    private final JdbcClient database;

    HandPayoutStore(JdbcClient database) {
        this.database = database;
    }

    /** A payout by hand. */
    record HandPayout(
            String payoutId,
            String provider,
            long amountFen,
            String receiver,
            State state,
            String reference,
            String reason,
            Instant askedAt) {}

    /** How far it has come; only one that nobody has taken can be called off. */
    enum State {
        WAITING,
        TAKEN,
        SENT,
        PAID,
        FAILED,
        EXPIRED,
        CANCELLED
    }

    void enter(HandPayout payout) {
        database.sql(
                        """
                        INSERT INTO platform.hand_payout
                            (payout_id, provider, amount_fen, receiver, state, reference, reason,
                             asked_at)
                        VALUES (?, ?, ?, ?, ?, '', '', ?) ON CONFLICT (payout_id) DO NOTHING
                        """)
                .params(
                        payout.payoutId(),
                        payout.provider(),
                        payout.amountFen(),
                        payout.receiver(),
                        payout.state().name(),
                        payout.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<HandPayout> find(String provider, String payoutId) {
        return database.sql(
                        "SELECT * FROM platform.hand_payout WHERE payout_id = ? AND provider = ?")
                .params(payoutId, provider)
                .query(HandPayoutStore::row)
                .optional();
    }

    /** Moves one on, if it is in one of the states; empty texts leave what is there. */
    boolean move(
            String provider,
            String payoutId,
            Set<State> from,
            State to,
            String reference,
            String reason) {
        return database.sql(
                                """
                                UPDATE platform.hand_payout SET state = :to,
                                    reference = CASE WHEN :reference = '' THEN reference
                                                     ELSE :reference END,
                                    reason = CASE WHEN :reason = '' THEN reason ELSE :reason END
                                WHERE payout_id = :id AND provider = :provider
                                    AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("reference", reference)
                        .param("reason", reason)
                        .param("id", payoutId)
                        .param("provider", provider)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    private static HandPayout row(ResultSet row, int number) throws SQLException {
        return new HandPayout(
                row.getString("payout_id"),
                row.getString("provider"),
                row.getLong("amount_fen"),
                row.getString("receiver"),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
