package org.tidemark.server.trade.orders.pages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.RowTimes;

/** Lists of orders, for their buyers. */
@Repository
public class OrderList {

    private static final String ROWS =
            """
            SELECT * FROM (SELECT p.number AS order_number, p.buyer AS member_id, %s AS state,
                p.placed_at AS created_at, p.changed_at,
                CASE WHEN p.state = 'REFUSED' THEN p.refusal ELSE p.trouble END AS trouble,
                p.review, o.carrier, o.tracking, s.total_fen, s.pieces,
                s.total_fen - s.left_fen + r.reversed_fen AS refunded_fen,
                f.title_zh, f.title_en, f.picture_id
            FROM platform.shop_order o
            JOIN platform.purchase p ON p.number = o.order_number
            CROSS JOIN LATERAL (SELECT sum(unit_fen * quantity - discount_fen)::bigint AS total_fen,
                    sum(provider_left + coins_left + wallet_left)::bigint AS left_fen,
                    sum(CASE WHEN sku_id <> '' THEN quantity ELSE 0 END)::int AS pieces
                FROM platform.purchase_line l WHERE l.number = p.number) s
            CROSS JOIN LATERAL (SELECT
                    coalesce(sum(provider_fen + coins_fen + wallet_fen), 0)::bigint AS reversed_fen
                FROM platform.purchase_refund b WHERE b.number = p.number
                    AND b.kind = 'AFTER' AND b.state IN ('REVERSED', 'DONE')) r
            JOIN platform.purchase_line f ON f.number = p.number AND f.line = 1) o
            """
                    .formatted(OrderState.SQL);

    private final JdbcClient database;
    private final RowTimes rows;

    OrderList(JdbcClient database, RowTimes rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A member's, newest first; of one state where it is named. */
    public List<OrderRow> ofMember(String memberId, String state, int limit) {
        return database.sql(
                        ROWS
                                + """
                                WHERE o.member_id = :member AND (:state = '' OR o.state = :state)
                                ORDER BY o.created_at DESC LIMIT :limit
                                """)
                .param("member", memberId)
                .param("state", state)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** A member's that have not come to an end. */
    List<OrderRow> open(String memberId) {
        return database.sql(
                        ROWS
                                + "WHERE o.member_id = :member AND o.state NOT IN ('SETTLED', 'CLOSED')"
                                + " ORDER BY o.created_at DESC")
                .param("member", memberId)
                .query(this::row)
                .list();
    }

    /** How many of a member's stand in each state that is not an end. */
    Map<OrderState, Integer> counts(String memberId) {
        Map<OrderState, Integer> counts = new EnumMap<>(OrderState.class);
        database.sql(
                        """
                        SELECT state, count(*)::int AS orders FROM (SELECT %s AS state
                            FROM platform.purchase p
                            JOIN platform.shop_order o ON o.order_number = p.number
                            WHERE p.buyer = ? AND p.state NOT IN ('SETTLED', 'CLOSED')) open
                        GROUP BY state
                        """
                                .formatted(OrderState.SQL))
                .param(memberId)
                .query(row -> {
                    counts.put(OrderState.valueOf(row.getString("state")), row.getInt("orders"));
                });
        return counts;
    }

    private OrderRow row(ResultSet row, int number) throws SQLException {
        return new OrderRow(
                row.getString("order_number"),
                row.getString("member_id"),
                OrderState.valueOf(row.getString("state")),
                rows.time(row, "created_at"),
                row.getString("trouble"),
                row.getString("review"),
                row.getString("carrier"),
                row.getString("tracking"),
                row.getLong("total_fen"),
                row.getLong("refunded_fen"),
                row.getInt("pieces"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("picture_id"));
    }
}
