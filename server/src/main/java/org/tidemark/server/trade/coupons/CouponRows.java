package org.tidemark.server.trade.coupons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coupons that members were given and the orders that use them, in PostgreSQL. */
@Repository
class CouponRows {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    CouponRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A coupon as its row has it.
     *
     * @param usedBy the number of an order, empty for none
     */
    record Row(String couponId, String kindId, String usedBy) {}

    private static final String HELD =
            """
            SELECT c.coupon_id, c.kind_id, coalesce(u.order_number, '') AS used_by
            FROM platform.coupon c
            LEFT JOIN platform.coupon_use u ON u.coupon_id = c.coupon_id AND u.ended_at IS NULL
            WHERE c.member_id = ?
            """;

    /** A member's, those that were given last first. */
    List<Row> of(String member) {
        return database.sql(HELD + " ORDER BY c.given_at DESC, c.coupon_id LIMIT ?")
                .params(member, MOST)
                .query(Row.class)
                .list();
    }

    /** One of a member's. */
    Optional<Row> find(String couponId, String member) {
        return database.sql(HELD + " AND c.coupon_id = ?")
                .params(member, couponId)
                .query(Row.class)
                .optional();
    }

    /** How many of a kind a member was given. */
    int given(String kind, String member) {
        return database.sql(
                        "SELECT count(*) FROM platform.coupon WHERE kind_id = ? AND member_id = ?")
                .params(kind, member)
                .query(Integer.class)
                .single();
    }

    boolean wasGiven(String kind, String member, String cause) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.coupon
                            WHERE kind_id = ? AND member_id = ? AND cause = ?)
                        """)
                .params(kind, member, cause)
                .query(Boolean.class)
                .single();
    }

    void give(String couponId, String kind, String member, String cause) {
        database.sql("INSERT INTO platform.coupon VALUES (?, ?, ?, ?, ?)")
                .params(couponId, kind, member, cause, OffsetDateTime.now(clock))
                .update();
    }

    /** How many orders of a member use a kind. */
    int used(String kind, String member) {
        return database.sql(
                        """
                        SELECT count(*) FROM platform.coupon_use
                        WHERE kind_id = ? AND member_id = ? AND ended_at IS NULL
                        """)
                .params(kind, member)
                .query(Integer.class)
                .single();
    }

    /** How many pieces of a flash sale a member has ordered. */
    long piecesUsed(String kind, String member) {
        return database.sql(
                        """
                        SELECT coalesce(sum(pieces), 0)::bigint FROM platform.coupon_use
                        WHERE kind_id = ? AND member_id = ? AND ended_at IS NULL
                        """)
                .params(kind, member)
                .query(Long.class)
                .single();
    }

    /**
     * What an order held of a kind without a coupon.
     *
     * @param pieces of a flash sale; else 1
     */
    record Held(String kindId, int pieces) {}

    /**
     * Notes that an order uses a kind, and a coupon of it.
     *
     * @param couponId empty where nobody holds one
     * @param pieces of a flash sale; else 1
     * @return whether it does: of two orders with one coupon one does
     */
    boolean use(
            String order, String kind, String couponId, String member, long offFen, int pieces) {
        return database.sql(
                                """
                                INSERT INTO platform.coupon_use (order_number, kind_id, coupon_id,
                                    member_id, off_fen, placed_at, pieces)
                                VALUES (?, ?, nullif(?, ''), ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                order,
                                kind,
                                couponId,
                                member,
                                offFen,
                                OffsetDateTime.now(clock),
                                pieces)
                        .update()
                == 1;
    }

    /** Ends what an order uses; gives what it held without a coupon. */
    List<Held> end(String order) {
        return database
                .sql(
                        """
                        UPDATE platform.coupon_use SET ended_at = ?
                        WHERE order_number = ? AND ended_at IS NULL
                        RETURNING CASE WHEN coupon_id IS NULL THEN kind_id ELSE '' END AS kind_id,
                            pieces
                        """)
                .params(OffsetDateTime.now(clock), order)
                .query(Held.class)
                .list()
                .stream()
                .filter(held -> !held.kindId().isEmpty())
                .toList();
    }

    /** Whether one order of the shop, and no more, of a member has settled. */
    boolean hasSettledOne(String member) {
        return database.sql(
                                """
                                SELECT count(*) FROM platform.purchase
                                WHERE buyer = ? AND kind = 'SHOP' AND state = 'SETTLED'
                                """)
                        .param(member)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Who has signed up since then and was not given one, first ones first. */
    List<String> signedUpWithout(String kind, OffsetDateTime since, int limit) {
        return database.sql(
                        """
                        SELECT a.member_id FROM platform.account a
                        WHERE a.created_at >= ? AND a.state = 'OPEN'
                            AND NOT EXISTS (SELECT FROM platform.coupon c
                                WHERE c.kind_id = ? AND c.member_id = a.member_id)
                        ORDER BY a.created_at, a.member_id LIMIT ?
                        """)
                .params(since, kind, limit)
                .query(String.class)
                .list();
    }

    /** The uses of a kind, the newest first, and the sums of all. */
    CouponUse.Listed uses(String kind) {
        CouponUse.Sums sums =
                database.sql(
                                """
                                SELECT (SELECT count(*) FROM platform.coupon WHERE kind_id = :kind)
                                        AS given,
                                    count(*) AS orders,
                                    coalesce(sum(u.off_fen), 0)::bigint AS off_fen,
                                    coalesce(sum(l.paid), 0)::bigint AS paid_fen
                                FROM platform.coupon_use u
                                JOIN LATERAL (SELECT sum(unit_fen * quantity - discount_fen) AS paid
                                    FROM platform.purchase_line WHERE number = u.order_number) l
                                    ON true
                                WHERE u.kind_id = :kind AND u.ended_at IS NULL
                                """)
                        .param("kind", kind)
                        .query(CouponUse.Sums.class)
                        .single();
        List<CouponUse> newest =
                database.sql(
                                """
                                SELECT u.order_number AS "order", u.kind_id, u.member_id AS member,
                                    u.off_fen, u.placed_at, u.ended_at IS NOT NULL AS back,
                                    (SELECT coalesce(sum(unit_fen * quantity - discount_fen), 0)
                                        ::bigint FROM platform.purchase_line
                                        WHERE number = u.order_number) AS paid_fen
                                FROM platform.coupon_use u WHERE u.kind_id = ?
                                ORDER BY u.placed_at DESC, u.order_number LIMIT ?
                                """)
                        .params(kind, MOST)
                        .query(CouponUse.class)
                        .list();
        return new CouponUse.Listed(
                sums,
                newest.stream()
                        .map(use ->
                                new CouponUse(
                                        use.order(),
                                        use.kindId(),
                                        use.member(),
                                        use.offFen(),
                                        use.paidFen(),
                                        use.placedAt()
                                                .atZoneSameInstant(clock.getZone())
                                                .toOffsetDateTime(),
                                        use.back()))
                        .toList());
    }
}
