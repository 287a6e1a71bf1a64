package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.trade.orders.ShopPayment.State;

/** Which payments belong to which order; at most one of an order is open, by an index. */
@Repository
class ShopPaymentStore {

    private final JdbcClient database;
    private final Clock clock;

    ShopPaymentStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Enters the next try of an order.
     *
     * @return its number; empty where another one is open
     */
    Optional<String> enter(String orderNumber, String provider, long amountFen) {
        return database.sql(
                        """
                        INSERT INTO platform.shop_payment (payment_id, order_number, attempt,
                            provider, scene, amount_fen, state, asked_at)
                        SELECT :order || 'p' || n, :order, n, :provider, '', :amount, 'OPEN', :now
                        FROM (SELECT coalesce(max(attempt), 0) + 1 AS n FROM platform.shop_payment
                              WHERE order_number = :order) next
                        ON CONFLICT DO NOTHING RETURNING payment_id
                        """)
                .param("order", orderNumber)
                .param("provider", provider)
                .param("amount", amountFen)
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /** The one that is open. */
    Optional<ShopPayment> open(String orderNumber) {
        return of(orderNumber).stream()
                .filter(payment -> payment.state() == State.OPEN)
                .findFirst();
    }

    Optional<ShopPayment> find(String paymentId) {
        return database.sql("SELECT * FROM platform.shop_payment WHERE payment_id = ?")
                .param(paymentId)
                .query(ShopPaymentStore::payment)
                .optional();
    }

    /** All of an order, first tries first. */
    List<ShopPayment> of(String orderNumber) {
        return database.sql(
                        "SELECT * FROM platform.shop_payment WHERE order_number = ? ORDER BY attempt")
                .param(orderNumber)
                .query(ShopPaymentStore::payment)
                .list();
    }

    /** How it stands by now; what was paid stays paid. */
    void mark(String paymentId, State state) {
        database.sql(
                        "UPDATE platform.shop_payment SET state = ?"
                                + " WHERE payment_id = ? AND state <> 'PAID'")
                .params(state.name(), paymentId)
                .update();
    }

    private static ShopPayment payment(ResultSet row, int number) throws SQLException {
        return new ShopPayment(
                row.getString("payment_id"),
                row.getString("order_number"),
                row.getString("provider"),
                row.getLong("amount_fen"),
                State.valueOf(row.getString("state")));
    }
}
