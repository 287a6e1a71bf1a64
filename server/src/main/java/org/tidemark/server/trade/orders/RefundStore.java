package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.trade.orders.Refund.Cut;
import org.tidemark.server.trade.orders.Refund.Kind;
import org.tidemark.server.trade.orders.Refund.State;

/** Refunds as they were planned and what became of them. */
@Repository
class RefundStore {

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
    private static final int MAX_TROUBLE = 500;

    private final JdbcClient database;
    private final OrderRows rows;
    private final Clock clock;

    RefundStore(JdbcClient database, OrderRows rows, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.clock = clock;
    }

    /** Plans one; part of the transaction that decides it. False where a stray one is planned. */
    boolean plan(Refund refund) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql(
                                """
                                INSERT INTO platform.shop_refund (refund_number, order_number, kind,
                                    return_number, payment_id, state, asked_fen, provider_fen,
                                    coins_fen, wallet_fen, reason, who, planned_at, try_at)
                                VALUES (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (payment_id) WHERE kind = 'STRAY' DO NOTHING
                                """)
                        .params(
                                refund.number(),
                                refund.orderNumber(),
                                refund.kind().name(),
                                refund.returnNumber(),
                                refund.paymentId(),
                                refund.askedFen(),
                                refund.providerFen(),
                                refund.coinsFen(),
                                refund.walletFen(),
                                refund.reason(),
                                refund.who(),
                                now,
                                now)
                        .update()
                == 1;
    }

    /** What of a line goes back with it. */
    void planLine(String number, int line, int quantity, Parts back) {
        database.sql(
                        """
                        INSERT INTO platform.shop_refund_line (refund_number, line, quantity,
                            provider_fen, coins_fen, wallet_fen) VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number,
                        line,
                        quantity,
                        back.providerFen(),
                        back.coinsFen(),
                        back.walletFen())
                .update();
    }

    Optional<Refund> find(String number) {
        return database.sql("SELECT * FROM platform.shop_refund WHERE refund_number = ?")
                .param(number)
                .query(this::refund)
                .optional();
    }

    /** All of an order, first ones first. */
    List<Refund> of(String orderNumber) {
        return database.sql(
                        "SELECT * FROM platform.shop_refund WHERE order_number = ? ORDER BY planned_at")
                .param(orderNumber)
                .query(this::refund)
                .list();
    }

    /** Planned ones that are to be tried now; each is put off, so that one that fails waits. */
    List<String> take(int limit) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql(
                        """
                        UPDATE platform.shop_refund SET try_at = ? WHERE refund_number IN
                            (SELECT refund_number FROM platform.shop_refund
                             WHERE state = 'PLANNED' AND try_at <= ?
                             ORDER BY try_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING refund_number
                        """)
                .params(now.plus(AGAIN_AFTER), now, limit)
                .query(String.class)
                .list();
    }

    /** Refunds that a person must look at. */
    List<Refund> inTrouble(int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.shop_refund
                        WHERE state = 'PLANNED' AND trouble <> '' ORDER BY planned_at LIMIT ?
                        """)
                .param(limit)
                .query(this::refund)
                .list();
    }

    /** Notes the ledger's word on a settled order's refund, once. */
    boolean reversed(
            String number, long providerFen, long coinsFen, long walletFen, List<Cut> cuts) {
        boolean first =
                database.sql(
                                        """
                                        UPDATE platform.shop_refund SET reversed = true,
                                            provider_fen = ?, coins_fen = ?, wallet_fen = ?
                                        WHERE refund_number = ? AND NOT reversed
                                        """)
                                .params(providerFen, coinsFen, walletFen, number)
                                .update()
                        == 1;
        if (first) {
            for (Cut cut : cuts) {
                database.sql(
                                """
                                INSERT INTO platform.shop_refund_cut VALUES (?, ?, ?)
                                ON CONFLICT (refund_number, rule) DO UPDATE
                                SET amount_fen = shop_refund_cut.amount_fen + EXCLUDED.amount_fen
                                """)
                        .params(number, cut.rule(), cut.amountFen())
                        .update();
            }
        }
        return first;
    }

    /** Ends one, if it is still planned. */
    boolean end(String number, State state, String trouble) {
        return database.sql(
                                """
                                UPDATE platform.shop_refund SET state = ?, trouble = ?
                                WHERE refund_number = ? AND state = 'PLANNED'
                                """)
                        .params(state.name(), shortened(trouble), number)
                        .update()
                == 1;
    }

    /** What keeps one; it is tried again. */
    void trouble(String number, String trouble) {
        database.sql("UPDATE platform.shop_refund SET trouble = ? WHERE refund_number = ?")
                .params(shortened(trouble), number)
                .update();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(MAX_TROUBLE, text.length()));
    }

    private Refund refund(ResultSet row, int index) throws SQLException {
        String number = row.getString("refund_number");
        return new Refund(
                number,
                row.getString("order_number"),
                Kind.valueOf(row.getString("kind")),
                row.getString("return_number"),
                row.getString("payment_id"),
                State.valueOf(row.getString("state")),
                row.getLong("asked_fen"),
                row.getLong("provider_fen"),
                row.getLong("coins_fen"),
                row.getLong("wallet_fen"),
                row.getBoolean("reversed"),
                row.getString("reason"),
                row.getString("who"),
                rows.time(row, "planned_at"),
                row.getString("trouble"),
                cuts(number));
    }

    private List<Cut> cuts(String number) {
        return database.sql(
                        "SELECT rule, amount_fen FROM platform.shop_refund_cut"
                                + " WHERE refund_number = ? ORDER BY rule")
                .param(number)
                .query((row, index) -> new Cut(row.getString(1), row.getLong(2)))
                .list();
    }
}
