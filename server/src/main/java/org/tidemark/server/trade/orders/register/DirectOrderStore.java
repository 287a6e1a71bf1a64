package org.tidemark.server.trade.orders.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.RowTimes;
import org.tidemark.server.trade.purchases.model.Parts;

/** Orders without a purchase, in PostgreSQL. */
@Repository
class DirectOrderStore {

    private final JdbcClient database;
    private final RowTimes times;

    DirectOrderStore(JdbcClient database, RowTimes times) {
        this.database = database;
        this.times = times;
    }

    /** An order as the ledger has it; amounts in fen, coins 1.00 for a yuan. */
    record DirectOrder(
            String orderId,
            OffsetDateTime settledAt,
            OrderChannel channel,
            String memberId,
            String storeId,
            List<String> offers,
            int lines,
            long totalFen,
            long coinsFen,
            long walletFen) {}

    /** Up to where they are there. */
    EventCursor place() {
        return database.sql("SELECT seq, ordinal FROM platform.direct_order_progress")
                .query((row, number) -> new EventCursor(row.getLong(1), row.getInt(2)))
                .optional()
                .orElse(EventCursor.BEGIN);
    }

    /** They are there up to that place. */
    void keep(EventCursor place) {
        database.sql(
                        """
                        INSERT INTO platform.direct_order_progress (seq, ordinal) VALUES (?, ?)
                        ON CONFLICT (only_row) DO UPDATE
                            SET seq = excluded.seq, ordinal = excluded.ordinal
                        """)
                .params(place.sequence(), place.ordinal())
                .update();
    }

    /** Those of the numbers that are numbers of purchases. */
    Set<String> purchasesAmong(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        database.sql("SELECT number FROM platform.purchase WHERE number IN (:some)")
                                .param("some", numbers)
                                .query(String.class)
                                .list());
    }

    void enter(DirectOrder order) {
        database.sql(
                        """
                        INSERT INTO platform.direct_order (order_id, settled_at, channel, member_id,
                            store_id, offers, lines, total_fen, coins_fen, wallet_fen, refunded_fen)
                        VALUES (?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?, ?, 0)
                        ON CONFLICT DO NOTHING
                        """)
                .params(
                        order.orderId(),
                        order.settledAt(),
                        order.channel().name(),
                        order.memberId(),
                        order.storeId(),
                        String.join(" ", order.offers()),
                        order.lines(),
                        order.totalFen(),
                        order.coinsFen(),
                        order.walletFen())
                .update();
    }

    /** So much of it went back until now. */
    void refunded(String orderId, long fen) {
        database.sql("UPDATE platform.direct_order SET refunded_fen = ? WHERE order_id = ?")
                .params(fen, orderId)
                .update();
    }

    /** Those of the ids that are orders without a purchase. */
    Set<String> among(Collection<String> orderIds) {
        return rows(orderIds).keySet();
    }

    /** Some of them as rows of the list, by their ids. */
    Map<String, RegisterRow> rows(Collection<String> orderIds) {
        return orderIds.isEmpty()
                ? Map.of()
                : database
                        .sql("SELECT * FROM platform.direct_order WHERE order_id IN (:some)")
                        .param("some", orderIds)
                        .query(this::row)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(RegisterRow::id, row -> row));
    }

    private RegisterRow row(ResultSet row, int number) throws SQLException {
        long coins = row.getLong("coins_fen");
        long wallet = row.getLong("wallet_fen");
        String id = row.getString("order_id");
        return new RegisterRow(
                id,
                OrderChannel.valueOf(row.getString("channel")),
                RegisterController.DIRECT + id,
                times.time(row, "settled_at"),
                row.getString("member_id"),
                row.getString("store_id"),
                OrderState.SETTLED,
                List.of(
                        OrderRegister.offers(
                                Arrays.asList((String[]) row.getArray("offers").getArray()))),
                row.getInt("lines"),
                new Parts(row.getLong("total_fen") - coins - wallet, coins, wallet),
                row.getLong("refunded_fen"),
                "",
                "",
                Optional.empty(),
                "");
    }
}
