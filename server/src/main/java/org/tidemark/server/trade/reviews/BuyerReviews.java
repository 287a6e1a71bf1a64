package org.tidemark.server.trade.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.trade.catalogue.ProductVoices;

/** Reviews in PostgreSQL. */
@Repository
class BuyerReviews implements ProductVoices {

    private static final String SELECT = "SELECT * FROM platform.review ";

    private final JdbcClient database;
    private final Clock clock;

    BuyerReviews(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Now, as times are kept here. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Enters a review with its pictures; false where that line has one. */
    @Transactional
    boolean enter(BuyerReview review, List<byte[]> photos) {
        boolean entered =
                database.sql(
                                        """
                                        INSERT INTO platform.review (review_id, order_number, line,
                                            product_id, member_id, stars, words, photos, hidden_why,
                                            hidden_by, at)
                                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', '', ?)
                                        ON CONFLICT DO NOTHING
                                        """)
                                .params(
                                        review.id(),
                                        review.orderNumber(),
                                        review.line(),
                                        review.productId(),
                                        review.memberId(),
                                        review.stars(),
                                        review.words(),
                                        photos.size(),
                                        review.at())
                                .update()
                        == 1;
        for (int i = 0; entered && i < photos.size(); i++) {
            database.sql("INSERT INTO platform.review_photo VALUES (?, ?, ?)")
                    .params(review.id(), i + 1, photos.get(i))
                    .update();
        }
        return entered;
    }

    /** The review of a line of an order. */
    Optional<BuyerReview> find(String orderNumber, int line) {
        return database.sql(SELECT + "WHERE order_number = ? AND line = ?")
                .params(orderNumber, line)
                .query(this::review)
                .optional();
    }

    Optional<BuyerReview> find(String id) {
        return database.sql(SELECT + "WHERE review_id = ?")
                .param(id)
                .query(this::review)
                .optional();
    }

    /** The product of a SKU. */
    Optional<String> product(String skuId) {
        return database.sql("SELECT product_id FROM platform.shop_sku WHERE sku_id = ?")
                .param(skuId)
                .query(String.class)
                .optional();
    }

    /** Those of a product that everybody reads, the newest first. */
    List<BuyerReview> of(String productId, int atMost, int from) {
        return database.sql(
                        SELECT
                                + "WHERE product_id = ? AND hidden_why = ''"
                                + " ORDER BY at DESC, review_id LIMIT ? OFFSET ?")
                .params(productId, atMost, from)
                .query(this::review)
                .list();
    }

    /** A member's, the newest first. */
    List<BuyerReview> ofMember(String memberId) {
        return database.sql(SELECT + "WHERE member_id = ? ORDER BY at DESC")
                .param(memberId)
                .query(this::review)
                .list();
    }

    /** The newest of all, hidden ones too. */
    List<BuyerReview> newest(int atMost) {
        return database.sql(SELECT + "ORDER BY at DESC, review_id LIMIT ?")
                .param(atMost)
                .query(this::review)
                .list();
    }

    @Override
    public Stars stars(String productId) {
        return database.sql(
                        """
                        SELECT count(*) AS reviews, coalesce(sum(stars), 0) AS sum
                        FROM platform.review WHERE product_id = ? AND hidden_why = ''
                        """)
                .param(productId)
                .query(Stars.class)
                .single();
    }

    /** A picture of a review that everybody reads. */
    Optional<byte[]> photo(String productId, String id, int photo) {
        return database.sql(
                        """
                        SELECT image FROM platform.review_photo JOIN platform.review USING (review_id)
                        WHERE product_id = ? AND review_id = ? AND photo = ? AND hidden_why = ''
                        """)
                .params(productId, id, photo)
                .query(byte[].class)
                .optional();
    }

    /** Hides a review for a reason, or shows it again without one. */
    void hide(String id, String why, String who) {
        database.sql("UPDATE platform.review SET hidden_why = ?, hidden_by = ? WHERE review_id = ?")
                .params(why, who, id)
                .update();
    }

    /** The member has left: his stars stay, his words and pictures go. */
    @Transactional
    void erase(String memberId) {
        database.sql(
                        """
                        DELETE FROM platform.review_photo WHERE review_id IN
                            (SELECT review_id FROM platform.review WHERE member_id = ?)
                        """)
                .param(memberId)
                .update();
        database.sql(
                        """
                        UPDATE platform.review SET words = '', photos = 0, member_id = ''
                        WHERE member_id = ?
                        """)
                .param(memberId)
                .update();
    }

    private BuyerReview review(ResultSet row, int number) throws SQLException {
        return new BuyerReview(
                row.getString("review_id"),
                row.getString("order_number"),
                row.getInt("line"),
                row.getString("product_id"),
                row.getString("member_id"),
                row.getInt("stars"),
                row.getString("words"),
                row.getInt("photos"),
                row.getString("hidden_why"),
                row.getString("hidden_by"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
