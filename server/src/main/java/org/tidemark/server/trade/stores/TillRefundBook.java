package org.tidemark.server.trade.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps refunds of settled purchases. */
@Repository
class TillRefundBook {

    private static final String REFUND =
            """
            SELECT r.*, o.store_id FROM platform.till_refund r
            JOIN platform.till_order o ON o.order_number = r.order_number
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TillRefundBook(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Enters a wish and binds the amount to the order, so that all of them never add up to more
     * than it came to; false where they would, and nothing is changed.
     */
    boolean enter(
            String id, String order, long amountFen, String reason, String by, RefundState state) {
        return Boolean.TRUE.equals(
                transaction.execute(status ->
                        bind(order, amountFen) && insert(id, order, amountFen, reason, by, state)));
    }

    private boolean bind(String order, long amountFen) {
        return database.sql(
                                """
                                UPDATE platform.till_order SET refunded_fen = refunded_fen + :amount
                                WHERE order_number = :order AND state = 'SETTLED'
                                    AND refunded_fen + :amount <= amount_fen
                                """)
                        .param("amount", amountFen)
                        .param("order", order)
                        .update()
                == 1;
    }

    private boolean insert(
            String id, String order, long amountFen, String reason, String by, RefundState state) {
        return database.sql(
                                """
                                INSERT INTO platform.till_refund
                                    (refund_id, order_number, amount_fen, reason, asked_by,
                                     asked_at, state, decided_by)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(
                                id,
                                order,
                                amountFen,
                                reason,
                                by,
                                OffsetDateTime.now(clock),
                                state.name(),
                                state == RefundState.APPROVED ? by : "")
                        .update()
                == 1;
    }

    /** Staff says yes to a wish. */
    boolean approve(String id, String by) {
        return move(id, RefundState.ASKED, RefundState.APPROVED, by, "");
    }

    /** It does not take place: its amount is free again. */
    boolean drop(String id, RefundState from, RefundState to, String by, String note) {
        return Boolean.TRUE.equals(
                transaction.execute(status ->
                        move(id, from, to, by, note)
                                && database.sql(
                                                        """
                                                        UPDATE platform.till_order o
                                                        SET refunded_fen =
                                                            o.refunded_fen - r.amount_fen
                                                        FROM platform.till_refund r
                                                        WHERE r.refund_id = ?
                                                            AND o.order_number = r.order_number
                                                        """)
                                                .param(id)
                                                .update()
                                        == 1));
    }

    private boolean move(String id, RefundState from, RefundState to, String by, String note) {
        return database.sql(
                                """
                                UPDATE platform.till_refund SET state = ?, note = ?,
                                    decided_by = CASE WHEN ? = '' THEN decided_by ELSE ? END
                                WHERE refund_id = ? AND state = ?
                                """)
                        .params(to.name(), note, by, by, id, from.name())
                        .update()
                == 1;
    }

    /** The ledger has it: so much goes back through the provider, so much went to the wallet. */
    boolean reversed(String id, long backFen, long walletFen) {
        return database.sql(
                                """
                                UPDATE platform.till_refund SET state = 'REVERSED', back_fen = ?,
                                    wallet_fen = ?
                                WHERE refund_id = ? AND state = 'APPROVED'
                                """)
                        .params(backFen, walletFen, id)
                        .update()
                == 1;
    }

    boolean done(String id) {
        return move(id, RefundState.REVERSED, RefundState.DONE, "", "");
    }

    Optional<TillRefund> find(String id) {
        return database.sql(REFUND + "WHERE r.refund_id = ?")
                .param(id)
                .query(this::refund)
                .optional();
    }

    List<TillRefund> ofOrder(String order) {
        return database.sql(REFUND + "WHERE r.order_number = ? ORDER BY r.asked_at, r.refund_id")
                .param(order)
                .query(this::refund)
                .list();
    }

    /** In a state, oldest first. */
    List<TillRefund> in(RefundState state, int limit) {
        return database.sql(REFUND + "WHERE r.state = ? ORDER BY r.asked_at, r.refund_id LIMIT ?")
                .params(state.name(), limit)
                .query(this::refund)
                .list();
    }

    private TillRefund refund(ResultSet row, int number) throws SQLException {
        return new TillRefund(
                row.getString("refund_id"),
                row.getString("order_number"),
                row.getString("store_id"),
                row.getLong("amount_fen"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                RefundState.valueOf(row.getString("state")),
                row.getString("decided_by"),
                row.getLong("back_fen"),
                row.getLong("wallet_fen"),
                row.getString("note"));
    }
}
