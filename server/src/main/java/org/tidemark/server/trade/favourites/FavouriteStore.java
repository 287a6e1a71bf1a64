package org.tidemark.server.trade.favourites;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Likes and looks in PostgreSQL. */
@Repository
class FavouriteStore {

    /** The most products that a member may like. */
    static final int MOST_LIKED = 200;

    /** The most looks that are kept of a member. */
    static final int MOST_LOOKS = 50;

    private final JdbcClient database;
    private final Clock clock;

    FavouriteStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Likes a product that there is; false where he likes too many. */
    boolean like(String memberId, String productId) {
        if (liked(memberId).size() >= MOST_LIKED && !likes(memberId, productId)) {
            return false;
        }
        database.sql(
                        """
                        INSERT INTO platform.favourite (member_id, product_id, at)
                        SELECT ?, product_id, ? FROM platform.shop_product WHERE product_id = ?
                        ON CONFLICT DO NOTHING
                        """)
                .params(memberId, OffsetDateTime.now(clock), productId)
                .update();
        return true;
    }

    void unlike(String memberId, String productId) {
        database.sql("DELETE FROM platform.favourite WHERE member_id = ? AND product_id = ?")
                .params(memberId, productId)
                .update();
    }

    boolean likes(String memberId, String productId) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.favourite
                            WHERE member_id = ? AND product_id = ?)
                        """)
                .params(memberId, productId)
                .query(Boolean.class)
                .single();
    }

    /** What he likes, the newest first. */
    List<String> liked(String memberId) {
        return database.sql(
                        """
                        SELECT product_id FROM platform.favourite
                        WHERE member_id = ? ORDER BY at DESC, product_id
                        """)
                .param(memberId)
                .query(String.class)
                .list();
    }

    /** He looks at a product; nothing is kept where he does not want it. */
    @Transactional
    void look(String memberId, String productId) {
        int kept =
                database.sql(
                                """
                                INSERT INTO platform.product_look (member_id, product_id, at)
                                SELECT :member, :product, :at WHERE NOT EXISTS
                                    (SELECT FROM platform.looks_off WHERE member_id = :member)
                                ON CONFLICT (member_id, product_id) DO UPDATE SET at = excluded.at
                                """)
                        .param("member", memberId)
                        .param("product", productId)
                        .param("at", OffsetDateTime.now(clock))
                        .update();
        if (kept > 0) {
            database.sql(
                            """
                            DELETE FROM platform.product_look WHERE member_id = :member
                                AND product_id NOT IN (SELECT product_id FROM platform.product_look
                                    WHERE member_id = :member ORDER BY at DESC, product_id
                                    LIMIT :most)
                            """)
                    .param("member", memberId)
                    .param("most", MOST_LOOKS)
                    .update();
        }
    }

    /** What he looked at, the last first. */
    List<String> looks(String memberId) {
        return database.sql(
                        """
                        SELECT product_id FROM platform.product_look
                        WHERE member_id = ? ORDER BY at DESC, product_id
                        """)
                .param(memberId)
                .query(String.class)
                .list();
    }

    void clear(String memberId) {
        database.sql("DELETE FROM platform.product_look WHERE member_id = ?")
                .param(memberId)
                .update();
    }

    boolean off(String memberId) {
        return database.sql("SELECT EXISTS (SELECT FROM platform.looks_off WHERE member_id = ?)")
                .param(memberId)
                .query(Boolean.class)
                .single();
    }

    /** Keeps looks from now on, or keeps none and forgets those that there are. */
    @Transactional
    void keep(String memberId, boolean wanted) {
        if (wanted) {
            database.sql("DELETE FROM platform.looks_off WHERE member_id = ?")
                    .param(memberId)
                    .update();
        } else {
            database.sql("INSERT INTO platform.looks_off VALUES (?) ON CONFLICT DO NOTHING")
                    .param(memberId)
                    .update();
            clear(memberId);
        }
    }

    @Transactional
    void erase(String memberId) {
        clear(memberId);
        database.sql("DELETE FROM platform.favourite WHERE member_id = ?").param(memberId).update();
        database.sql("DELETE FROM platform.looks_off WHERE member_id = ?").param(memberId).update();
    }
}
