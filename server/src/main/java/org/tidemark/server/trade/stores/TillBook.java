package org.tidemark.server.trade.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps purchases at tills. Each method is one statement. */
@Repository
class TillBook {

    private static final String ORDER = "SELECT * FROM platform.till_order ";

    private final JdbcClient database;
    private final Clock clock;

    TillBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters a purchase; false where the number is taken, and nothing is changed. */
    boolean enter(TillOrder order) {
        return database.sql(
                                """
                                INSERT INTO platform.till_order
                                    (order_number, store_id, member, offer, amount_fen, wallet_fen,
                                     provider, device, disclosure, state, hold_open, created_at,
                                     expires_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
                                ON CONFLICT (order_number) DO NOTHING
                                """)
                        .params(
                                order.number(),
                                order.storeId(),
                                order.member(),
                                order.offer(),
                                order.amountFen(),
                                order.walletFen(),
                                order.provider(),
                                order.device(),
                                order.disclosure(),
                                order.walletFen() > 0,
                                order.createdAt(),
                                order.expiresAt())
                        .update()
                == 1;
    }

    /**
     * Moves an order on, if it stands where it must.
     *
     * @return whether it was this call that moved it: true once, however many try
     */
    boolean move(String number, TillState from, TillState to, String note) {
        if (!from.next().contains(to)) {
            throw new IllegalArgumentException(
                    "till order " + number + " cannot go from " + from + " to " + to);
        }
        return database.sql(
                                """
                                UPDATE platform.till_order
                                SET state = :to, note = :note,
                                    paid_at = CASE WHEN :to = 'PAID' THEN coalesce(paid_at, :now)
                                        ELSE paid_at END
                                WHERE order_number = :number AND state = :from
                                """)
                        .param("to", to.name())
                        .param("note", note)
                        .param("now", OffsetDateTime.now(clock))
                        .param("number", number)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** The ledger has it; its hold ended with it. */
    boolean settled(String number, boolean bound) {
        return database.sql(
                                """
                                UPDATE platform.till_order SET state = 'SETTLED', settled_at = ?,
                                    bound = ?, hold_open = false
                                WHERE order_number = ? AND state = 'PAID'
                                """)
                        .params(OffsetDateTime.now(clock), bound, number)
                        .update()
                == 1;
    }

    /** Nothing of the wallet is set aside for it any more. */
    void holdEnded(String number) {
        database.sql("UPDATE platform.till_order SET hold_open = false WHERE order_number = ?")
                .param(number)
                .update();
    }

    Optional<TillOrder> find(String number) {
        return database.sql(ORDER + "WHERE order_number = ?")
                .param(number)
                .query(this::order)
                .optional();
    }

    /** One of that store's. */
    Optional<TillOrder> ofStore(String number, String store) {
        return find(number).filter(order -> order.storeId().equals(store));
    }

    /** One of that buyer's at that store. */
    Optional<TillOrder> ofBuyer(String number, String store, String member) {
        return ofStore(number, store).filter(order -> order.member().equals(member));
    }

    /** Whether a purchase of that buyer has still to come to its end. */
    boolean onItsWay(String member) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM platform.till_order WHERE member = ?
                            AND state IN ('OPEN', 'PAID', 'HELD', 'RETURNING'))
                        """)
                .param(member)
                .query(Boolean.class)
                .single();
    }

    /** What the till has taken, newest first. */
    List<TillOrder> paid(String store, int limit) {
        return database.sql(
                        ORDER
                                + """
                                WHERE store_id = ? AND paid_at IS NOT NULL
                                ORDER BY paid_at DESC, order_number LIMIT ?
                                """)
                .params(store, limit)
                .query(this::order)
                .list();
    }

    /** A buyer's purchases at a store, newest first. */
    List<TillOrder> ofBuyer(String store, String member, int limit) {
        return database.sql(
                        ORDER
                                + """
                                WHERE store_id = ? AND member = ? AND state <> 'CLOSED'
                                ORDER BY created_at DESC, order_number LIMIT ?
                                """)
                .params(store, member, limit)
                .query(this::order)
                .list();
    }

    /** What a job has to finish, oldest first. */
    List<TillOrder> unfinished(OffsetDateTime paidBefore, int limit) {
        return database.sql(
                        ORDER
                                + """
                                WHERE state = 'OPEN' AND expires_at < :now
                                    OR state = 'PAID' AND paid_at < :before
                                    OR state = 'RETURNING'
                                    OR hold_open AND state IN ('CLOSED', 'RETURNED')
                                ORDER BY created_at, order_number LIMIT :limit
                                """)
                .param("now", OffsetDateTime.now(clock))
                .param("before", paidBefore)
                .param("limit", limit)
                .query(this::order)
                .list();
    }

    private TillOrder order(ResultSet row, int number) throws SQLException {
        return new TillOrder(
                row.getString("order_number"),
                row.getString("store_id"),
                row.getString("member"),
                row.getString("offer"),
                row.getLong("amount_fen"),
                row.getLong("wallet_fen"),
                row.getString("provider"),
                row.getString("device"),
                row.getString("disclosure"),
                TillState.valueOf(row.getString("state")),
                row.getBoolean("hold_open"),
                inZone(row.getObject("created_at", OffsetDateTime.class)),
                inZone(row.getObject("expires_at", OffsetDateTime.class)),
                moment(row, "paid_at"),
                moment(row, "settled_at"),
                row.getBoolean("bound"),
                row.getLong("refunded_fen"),
                row.getString("note"));
    }

    private Optional<OffsetDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(this::inZone);
    }

    private OffsetDateTime inZone(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
