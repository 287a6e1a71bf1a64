package org.tidemark.server.trade.orders.basket;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Baskets of members in PostgreSQL. */
@Repository
class BasketStore {

    private final JdbcClient database;
    private final Clock clock;

    BasketStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Pieces by SKU, first put first. */
    Map<String, Integer> of(String memberId) {
        return pieces(memberId, "");
    }

    /** Those of them that he has not put off. */
    Map<String, Integer> chosen(String memberId) {
        return pieces(memberId, " AND NOT put_off");
    }

    /** Those of them that he has put off. */
    Set<String> putOff(String memberId) {
        return pieces(memberId, " AND put_off").keySet();
    }

    private Map<String, Integer> pieces(String memberId, String which) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        database.sql(
                        "SELECT sku_id, quantity FROM platform.basket_line WHERE member_id = ?"
                                + which
                                + " ORDER BY added_at, sku_id")
                .param(memberId)
                .query((row, index) -> lines.put(row.getString(1), row.getInt(2)))
                .list();
        return lines;
    }

    /** How many are to be ordered. */
    int count(String memberId) {
        return database.sql(
                        """
                        SELECT count(*) FROM platform.basket_line
                        WHERE member_id = ? AND NOT put_off
                        """)
                .param(memberId)
                .query(Integer.class)
                .single();
    }

    /** Puts one off, or takes it up again. */
    void putOff(String memberId, String skuId, boolean off) {
        database.sql(
                        "UPDATE platform.basket_line SET put_off = ?"
                                + " WHERE member_id = ? AND sku_id = ?")
                .params(off, memberId, skuId)
                .update();
    }

    /** So many of each, and all others put off. */
    void alone(String memberId, Map<String, Integer> pieces) {
        pieces.forEach((skuId, quantity) -> put(memberId, skuId, quantity));
        database.sql(
                        "UPDATE platform.basket_line SET put_off = sku_id NOT IN (:skus)"
                                + " WHERE member_id = :member")
                .param("skus", pieces.keySet())
                .param("member", memberId)
                .update();
    }

    /** So many of it, no more and no less. */
    void put(String memberId, String skuId, int quantity) {
        database.sql(
                        """
                        INSERT INTO platform.basket_line VALUES (?, ?, ?, ?)
                        ON CONFLICT (member_id, sku_id) DO UPDATE SET quantity = EXCLUDED.quantity
                        """)
                .params(memberId, skuId, quantity, OffsetDateTime.now(clock))
                .update();
    }

    /** So many more of it, at most so many in all; what others put in meanwhile stays. */
    void add(String memberId, String skuId, int more, int most) {
        database.sql(
                        """
                        INSERT INTO platform.basket_line AS line VALUES (?, ?, ?, ?)
                        ON CONFLICT (member_id, sku_id)
                        DO UPDATE SET quantity = least(line.quantity + EXCLUDED.quantity, ?),
                            put_off = false
                        """)
                .params(memberId, skuId, more, OffsetDateTime.now(clock), most)
                .update();
    }

    void remove(String memberId, Collection<String> skuIds) {
        if (!skuIds.isEmpty()) {
            database.sql(
                            "DELETE FROM platform.basket_line"
                                    + " WHERE member_id = :member AND sku_id IN (:skus)")
                    .param("member", memberId)
                    .param("skus", skuIds)
                    .update();
        }
    }

    /** The member has left. */
    void erase(String memberId) {
        database.sql("DELETE FROM platform.basket_line WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
