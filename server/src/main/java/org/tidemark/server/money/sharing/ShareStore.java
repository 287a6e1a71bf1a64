package org.tidemark.server.money.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.sharing.model.ShareState;

/** Shares of payments in PostgreSQL. */
@Repository
class ShareStore {

    private static final String SHARE = "SELECT * FROM platform.profit_share ";

    private final JdbcClient database;
    private final Clock clock;

    ShareStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters one before its payment is asked for; does nothing where it is there. */
    void expect(
            String shareId,
            String paymentId,
            String purchase,
            String store,
            String receiverId,
            String provider,
            long paidFen,
            long mostFen) {
        database.sql(
                        """
                        INSERT INTO platform.profit_share (share_id, payment_id, purchase, store_id,
                            receiver_id, provider, paid_fen, most_fen, state, entered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'EXPECTED', ?)
                        ON CONFLICT (payment_id) DO NOTHING
                        """)
                .params(
                        shareId,
                        paymentId,
                        purchase,
                        store,
                        receiverId,
                        provider,
                        paidFen,
                        mostFen,
                        now())
                .update();
    }

    Optional<ProfitShare> ofPayment(String paymentId) {
        return database.sql(SHARE + "WHERE payment_id = ?")
                .param(paymentId)
                .query(this::share)
                .optional();
    }

    Optional<ProfitShare> find(String shareId) {
        return database.sql(SHARE + "WHERE share_id = ?")
                .param(shareId)
                .query(this::share)
                .optional();
    }

    /** Of a store, the newest first. */
    List<ProfitShare> ofStore(String store, int limit) {
        return database.sql(SHARE + "WHERE store_id = ? ORDER BY entered_at DESC LIMIT ?")
                .params(store, limit)
                .query(this::share)
                .list();
    }

    /**
     * Goes on with what was expected of a purchase: one payment was made, the others are nothing.
     *
     * @param lookAt when it is looked at next
     * @param to how it goes on
     */
    void paid(
            String purchase,
            String paymentId,
            OffsetDateTime paidAt,
            OffsetDateTime lookAt,
            ShareState to) {
        database.sql(
                        """
                        UPDATE platform.profit_share SET
                            state = CASE WHEN payment_id = :payment THEN :to ELSE 'NONE' END,
                            paid_at = :paid, look_at = :look
                        WHERE purchase = :purchase AND (state = 'EXPECTED'
                            OR state = 'NONE' AND payment_id = :payment) -- paid too late
                        """)
                .param("payment", paymentId)
                .param("to", to.name())
                .param("paid", paidAt)
                .param("look", lookAt)
                .param("purchase", purchase)
                .update();
    }

    /** Nothing comes of what was expected of a purchase. */
    void none(String purchase) {
        database.sql(
                        """
                        UPDATE platform.profit_share SET state = 'NONE'
                        WHERE purchase = ? AND state = 'EXPECTED'
                        """)
                .param(purchase)
                .update();
    }

    /** Takes those that are due for a look and puts their next one off, so that each is alone. */
    List<ProfitShare> due(Duration again, int limit) {
        return database.sql(
                        """
                        UPDATE platform.profit_share SET look_at = :next WHERE share_id IN
                            (SELECT share_id FROM platform.profit_share
                             WHERE state IN ('DUE', 'SENT', 'SHARED', 'FREEING')
                                AND look_at <= :now
                             ORDER BY look_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("next", now().plus(again))
                .param("now", now())
                .param("limit", limit)
                .query(this::share)
                .list();
    }

    /** Nobody else decides on a share of that store meanwhile; within a transaction. */
    void lock(String store) {
        database.sql("SELECT store_id FROM platform.store WHERE store_id = ? FOR UPDATE")
                .param(store)
                .query(String.class)
                .optional();
    }

    /** What is on its way to a store by its other shares, in fen. */
    long onItsWayFen(String store) {
        return database.sql(
                        """
                        SELECT coalesce(sum(amount_fen), 0)::bigint FROM platform.profit_share
                        WHERE store_id = ? AND state IN ('SENT', 'SHARED')
                        """)
                .param(store)
                .query(Long.class)
                .single();
    }

    /** Fixes what is shared; from now on it may be with the provider. */
    boolean fix(String shareId, long amountFen) {
        return database.sql(
                                """
                                UPDATE platform.profit_share SET state = 'SENT', amount_fen = ?
                                WHERE share_id = ? AND state = 'DUE'
                                """)
                        .params(amountFen, shareId)
                        .update()
                == 1;
    }

    /** Notes that it is sent now, before it is. */
    void sending(String shareId) {
        database.sql(
                        """
                        UPDATE platform.profit_share SET tries = tries + 1, sent_at = ?
                        WHERE share_id = ?
                        """)
                .params(now(), shareId)
                .update();
    }

    boolean move(String shareId, ShareState from, ShareState to, String reason) {
        return database.sql(
                                """
                                UPDATE platform.profit_share SET state = ?, look_at = ?,
                                    reason = CASE WHEN ? = '' THEN reason ELSE ? END
                                WHERE share_id = ? AND state = ?
                                """)
                        .params(to.name(), now(), reason, reason, shareId, from.name())
                        .update()
                == 1;
    }

    /** Why it waits. */
    void note(String shareId, String reason) {
        database.sql("UPDATE platform.profit_share SET reason = ? WHERE share_id = ?")
                .params(reason, shareId)
                .update();
    }

    /**
     * By store, what may be shared and is in no batch meanwhile, in fen. Of a sale that is paid and
     * not decided on, which may be in the ledger already, all that the ceiling lets through.
     */
    Map<String, Long> reservedFen() {
        Map<String, Long> reserved = new HashMap<>();
        database.sql(
                        """
                        SELECT s.store_id,
                            sum(CASE WHEN s.state IN ('SENT', 'SHARED') THEN s.amount_fen
                                ELSE s.most_fen END)::bigint AS fen
                        FROM platform.profit_share s
                        WHERE s.state IN ('DUE', 'SENT', 'SHARED')
                            OR s.state = 'EXPECTED' AND EXISTS (SELECT 1 FROM platform.payment
                                WHERE payment_id = s.payment_id AND state = 'PAID')
                        GROUP BY s.store_id
                        """)
                .query(row -> {
                    reserved.put(row.getString("store_id"), row.getLong("fen"));
                });
        return reserved;
    }

    private ProfitShare share(ResultSet row, int number) throws SQLException {
        return new ProfitShare(
                row.getString("share_id"),
                row.getString("payment_id"),
                row.getString("purchase"),
                row.getString("store_id"),
                row.getString("receiver_id"),
                row.getString("provider"),
                row.getLong("paid_fen"),
                row.getLong("most_fen"),
                row.getLong("amount_fen"),
                ShareState.valueOf(row.getString("state")),
                row.getString("reason"),
                at(row, "paid_at"),
                row.getInt("tries"),
                at(row, "sent_at"),
                at(row, "entered_at").orElseThrow());
    }

    private Optional<OffsetDateTime> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
