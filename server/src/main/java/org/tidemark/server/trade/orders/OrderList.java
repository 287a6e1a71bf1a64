package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Lists of orders, for buyers and staff. */
@Repository
class OrderList {

    private static final String ROWS =
            """
            SELECT o.order_number, o.member_id, o.state, o.created_at, o.trouble, o.review,
                   o.due_at, o.carrier, o.tracking, s.*,
                   f.title_zh, f.title_en, f.picture_id
            FROM platform.shop_order o
            CROSS JOIN LATERAL (SELECT sum(unit_fen * quantity)::bigint AS total_fen,
                    sum(CASE WHEN sku_id <> '' THEN quantity ELSE 0 END)::int AS pieces
                FROM platform.shop_order_line l WHERE l.order_number = o.order_number) s
            JOIN platform.shop_order_line f ON f.order_number = o.order_number AND f.line = 1
            """;

    private final JdbcClient database;
    private final OrderRows rows;

    OrderList(JdbcClient database, OrderRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A member's, newest first; of one state where it is named. */
    List<OrderRow> ofMember(String memberId, String state, int limit) {
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
                                + "WHERE o.member_id = ? AND o.state NOT IN ('SETTLED', 'CLOSED')"
                                + " ORDER BY o.created_at DESC")
                .param(memberId)
                .query(this::row)
                .list();
    }

    /** How many of a member's wait to be paid. */
    int unpaid(String memberId) {
        return database.sql(
                        "SELECT count(*) FROM platform.shop_order"
                                + " WHERE member_id = ? AND state = 'CREATED'")
                .param(memberId)
                .query(Integer.class)
                .single();
    }

    /** Everybody's, newest first: of a state, with a number or a member where they are named. */
    List<OrderRow> all(String state, String wanted, int limit) {
        return database.sql(
                        ROWS
                                + """
                                WHERE (:state = '' OR o.state = :state) AND (:wanted = ''
                                    OR o.order_number = :wanted OR o.member_id = :wanted
                                    OR o.tracking = :wanted)
                                ORDER BY o.created_at DESC LIMIT :limit
                                """)
                .param("state", state)
                .param("wanted", wanted)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Those that a person must look at, longest waiting first. */
    List<OrderRow> needingSomebody(int limit) {
        return database.sql(
                        ROWS
                                + "WHERE o.trouble <> '' OR o.review <> ''"
                                + " ORDER BY o.changed_at LIMIT ?")
                .param(limit)
                .query(this::row)
                .list();
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
                row.getInt("pieces"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("picture_id"));
    }
}
