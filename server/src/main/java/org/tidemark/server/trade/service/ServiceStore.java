package org.tidemark.server.trade.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Conversations in PostgreSQL; what is said is sealed. */
@Repository
class ServiceStore {

    private static final String SELECT = "SELECT * FROM platform.service_thread ";

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    ServiceStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Which conversations a list has. */
    enum Which {
        WAITING("waiting", "changed_at"),
        OPEN("NOT closed", "changed_at DESC"),
        CLOSED("closed", "changed_at DESC");

        private final String condition;
        private final String order;

        Which(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /** A member's conversation about an order, or about none; begun where there is none. */
    String begun(String id, String memberId, String orderNumber) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql(
                        """
                        INSERT INTO platform.service_thread AS t
                            (thread_id, member_id, order_number, closed, waiting, words, seen,
                             opened_at, changed_at)
                        VALUES (?, ?, ?, false, false, 0, 0, ?, ?)
                        ON CONFLICT (member_id, order_number) DO UPDATE
                            SET changed_at = t.changed_at
                        RETURNING thread_id
                        """)
                .params(id, memberId, orderNumber, now, now)
                .query(String.class)
                .single();
    }

    /**
     * Adds something; part of a transaction.
     *
     * @param staff who says it; empty for the member, who then waits and opens what is closed
     * @param photo null for none
     * @return its number
     */
    int say(String id, String staff, String text, byte @Nullable [] photo) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        boolean ofMember = staff.isEmpty();
        int number =
                database.sql(
                                """
                                UPDATE platform.service_thread SET words = words + 1,
                                    waiting = :member, changed_at = :now,
                                    closed = closed AND NOT :member,
                                    seen = CASE WHEN :member THEN words + 1 ELSE seen END
                                WHERE thread_id = :id RETURNING words
                                """)
                        .param("member", ofMember)
                        .param("now", now)
                        .param("id", id)
                        .query(Integer.class)
                        .single();
        database.sql(
                        """
                        INSERT INTO platform.service_word
                            (thread_id, word, staff, text_sealed, photo_sealed, at)
                        VALUES (:id, :word, :staff, :text, :photo, :at)
                        """)
                .param("id", id)
                .param("word", number)
                .param("staff", staff)
                .param("text", seals.seal(SealedColumn.SERVICE_TEXT, wordId(id, number), text))
                .param(
                        "photo",
                        photo == null
                                ? null
                                : seals.seal(SealedColumn.SERVICE_PHOTO, wordId(id, number), photo),
                        Types.BINARY)
                .param("at", now)
                .update();
        return number;
    }

    private static String wordId(String id, int number) {
        return id + "/" + number;
    }

    Optional<ServiceThread> find(String id) {
        return database.sql(SELECT + "WHERE thread_id = ?")
                .param(id)
                .query(this::thread)
                .optional();
    }

    /** A member's about an order, or about none. */
    Optional<ServiceThread> find(String memberId, String orderNumber) {
        return database.sql(SELECT + "WHERE member_id = ? AND order_number = ?")
                .params(memberId, orderNumber)
                .query(this::thread)
                .optional();
    }

    /** A member's, the one that moved last first. */
    List<ServiceThread> ofMember(String memberId, int limit) {
        return database.sql(SELECT + "WHERE member_id = ? ORDER BY changed_at DESC LIMIT ?")
                .params(memberId, limit)
                .query(this::thread)
                .list();
    }

    /** Those of a list; what waits longest comes first. */
    List<ServiceThread> all(Which which, int limit) {
        return database.sql(
                        SELECT
                                + "WHERE "
                                + which.condition
                                + " ORDER BY "
                                + which.order
                                + " LIMIT ?")
                .param(limit)
                .query(this::thread)
                .list();
    }

    /** The last things that were said, in their order. */
    List<ServiceWord> words(String id, int limit) {
        return database.sql(
                        """
                        SELECT word, staff, text_sealed, photo_sealed IS NOT NULL AS photo, at
                        FROM platform.service_word WHERE thread_id = ? ORDER BY word DESC LIMIT ?
                        """)
                .params(id, limit)
                .query((row, index) -> word(id, row))
                .list()
                .reversed();
    }

    Optional<byte[]> photo(String id, int number) {
        return database.sql(
                        """
                        SELECT photo_sealed FROM platform.service_word
                        WHERE thread_id = ? AND word = ? AND photo_sealed IS NOT NULL
                        """)
                .params(id, number)
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.open(SealedColumn.SERVICE_PHOTO, wordId(id, number), sealed));
    }

    /** The member has seen all that was said up to there. */
    void seen(String id, int words) {
        database.sql("UPDATE platform.service_thread SET seen = ? WHERE thread_id = ? AND seen < ?")
                .params(words, id, words)
                .update();
    }

    /** Closes or opens; false where it stood so already. */
    boolean close(String id, boolean closed) {
        return database.sql(
                                """
                                UPDATE platform.service_thread
                                SET closed = :closed, waiting = waiting AND NOT :closed,
                                    changed_at = :now
                                WHERE thread_id = :id AND closed <> :closed
                                """)
                        .param("closed", closed)
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** In how many conversations there is something that the member has not seen. */
    int news(String memberId) {
        return database.sql(
                        """
                        SELECT count(*) FROM platform.service_thread
                        WHERE member_id = ? AND words > seen
                        """)
                .param(memberId)
                .query(Integer.class)
                .single();
    }

    /** The member has left: what was said goes, and nobody waits. */
    void erase(String memberId) {
        database.sql(
                        """
                        UPDATE platform.service_word SET text_sealed = NULL, photo_sealed = NULL
                        WHERE thread_id IN (SELECT thread_id FROM platform.service_thread
                            WHERE member_id = ?)
                        """)
                .param(memberId)
                .update();
        database.sql(
                        """
                        UPDATE platform.service_thread SET closed = true, waiting = false
                        WHERE member_id = ?
                        """)
                .param(memberId)
                .update();
    }

    private ServiceWord word(String id, ResultSet row) throws SQLException {
        int number = row.getInt("word");
        byte[] sealed = row.getBytes("text_sealed");
        return new ServiceWord(
                number,
                row.getString("staff"),
                sealed == null
                        ? ""
                        : seals.openText(SealedColumn.SERVICE_TEXT, wordId(id, number), sealed),
                row.getBoolean("photo"),
                time(row, "at"));
    }

    private ServiceThread thread(ResultSet row, int index) throws SQLException {
        return new ServiceThread(
                row.getString("thread_id"),
                row.getString("member_id"),
                row.getString("order_number"),
                row.getBoolean("closed"),
                row.getBoolean("waiting"),
                row.getInt("words"),
                row.getInt("seen"),
                time(row, "opened_at"),
                time(row, "changed_at"));
    }

    private OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toOffsetDateTime();
    }
}
