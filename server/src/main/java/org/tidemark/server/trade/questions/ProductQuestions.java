package org.tidemark.server.trade.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions in PostgreSQL. */
@Repository
class ProductQuestions {

    private static final String SELECT = "SELECT * FROM platform.product_question ";

    private final JdbcClient database;
    private final Clock clock;

    ProductQuestions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether there is such a product. */
    boolean isProduct(String productId) {
        return database.sql("SELECT EXISTS (SELECT 1 FROM platform.shop_sku WHERE product_id = ?)")
                .param(productId)
                .query(Boolean.class)
                .single();
    }

    void enter(String id, String productId, String memberId, String words) {
        database.sql(
                        """
                        INSERT INTO platform.product_question (question_id, product_id, member_id,
                            words, answer, dropped_why, staff, asked_at)
                        VALUES (?, ?, ?, ?, '', '', '', ?)
                        """)
                .params(id, productId, memberId, words, now())
                .update();
    }

    Optional<ProductQuestion> find(String id) {
        return database.sql(SELECT + "WHERE question_id = ?")
                .param(id)
                .query(this::question)
                .optional();
    }

    /** Those of a product that are answered, the newest answer first. */
    List<ProductQuestion> answered(String productId, int atMost, int from) {
        return database.sql(
                        SELECT
                                + "WHERE product_id = ? AND answer <> ''"
                                + " ORDER BY answered_at DESC, question_id LIMIT ? OFFSET ?")
                .params(productId, atMost, from)
                .query(this::question)
                .list();
    }

    /** How many that are. */
    int answered(String productId) {
        return database.sql(
                        "SELECT count(*) FROM platform.product_question"
                                + " WHERE product_id = ? AND answer <> ''")
                .param(productId)
                .query(Integer.class)
                .single();
    }

    /** A member's own about a product that nobody else reads, the newest first. */
    List<ProductQuestion> unanswered(String productId, String memberId) {
        return database.sql(
                        SELECT
                                + "WHERE member_id = ? AND product_id = ? AND answer = ''"
                                + " ORDER BY asked_at DESC")
                .params(memberId, productId)
                .query(this::question)
                .list();
    }

    /** A member's about everything, the newest first. */
    List<ProductQuestion> ofMember(String memberId) {
        return database.sql(SELECT + "WHERE member_id = ? ORDER BY asked_at DESC")
                .param(memberId)
                .query(this::question)
                .list();
    }

    /** Those that wait for the staff, the oldest first. */
    List<ProductQuestion> waiting(int atMost) {
        return database.sql(
                        SELECT
                                + "WHERE answer = '' AND dropped_why = ''"
                                + " ORDER BY asked_at, question_id LIMIT ?")
                .param(atMost)
                .query(this::question)
                .list();
    }

    /** Answers one that waits, or says why it is not; false where somebody did either before. */
    boolean decide(String id, String answer, String droppedWhy, String staff) {
        return database.sql(
                                """
                                UPDATE platform.product_question SET answer = ?, dropped_why = ?,
                                    staff = ?, answered_at = ?
                                WHERE question_id = ? AND answer = '' AND dropped_why = ''
                                """)
                        .params(answer, droppedWhy, staff, now(), id)
                        .update()
                == 1;
    }

    /** The member has left: what everybody reads stays and is nobody's, the rest goes. */
    void erase(String memberId) {
        database.sql("DELETE FROM platform.product_question WHERE member_id = ? AND answer = ''")
                .param(memberId)
                .update();
        database.sql("UPDATE platform.product_question SET member_id = '' WHERE member_id = ?")
                .param(memberId)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private ProductQuestion question(ResultSet row, int number) throws SQLException {
        return new ProductQuestion(
                row.getString("question_id"),
                row.getString("product_id"),
                row.getString("member_id"),
                row.getString("words"),
                row.getString("answer"),
                row.getString("dropped_why"),
                row.getObject("asked_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
