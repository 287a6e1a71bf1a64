package org.tidemark.server.people.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages and choices in PostgreSQL. */
@Repository
class MemberMessages {

    /** So many are counted; what is more is told as more. */
    static final int MOST_COUNTED = 100;

    private final JdbcClient database;
    private final Clock clock;

    MemberMessages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A choice of a member: to be told of that kind by that channel. */
    record Choice(String memberId, String kind, String channel) {}

    /** A message that was entered for a member. */
    record Entered(long messageId, String memberId) {}

    /** Enters a message for each that has not got it and has not left; gives those. */
    List<Entered> enter(Collection<String> memberIds, String kind, MessageContent content) {
        return database.sql(
                        """
                        INSERT INTO platform.member_message
                            (member_id, message_key, kind, subject, amount_fen, day, page, at)
                        SELECT m, :key, :kind, :subject, :amount, CAST(:day AS date), :page, :at
                        FROM unnest(CAST(:members AS text[])) m
                        WHERE NOT EXISTS (SELECT FROM platform.account a
                            WHERE a.member_id = m AND a.state = 'CLOSED')
                        ON CONFLICT (member_id, message_key) DO NOTHING
                        RETURNING message_id, member_id
                        """)
                .param("key", content.key())
                .param("kind", kind)
                .param("subject", content.subject())
                .param("amount", content.amountFen())
                .param("day", content.day())
                .param("page", content.page())
                .param("at", OffsetDateTime.now(clock))
                .param("members", memberIds.toArray(String[]::new))
                .query(Entered.class)
                .list();
    }

    /** A message, whosever it is. */
    Optional<KeptMessage> one(long id) {
        return database.sql("SELECT * FROM platform.member_message WHERE message_id = ?")
                .param(id)
                .query(this::message)
                .optional();
    }

    /** A member's older than one of them, the newest first. */
    List<KeptMessage> of(String memberId, long before, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.member_message
                        WHERE member_id = ? AND message_id < ? ORDER BY message_id DESC LIMIT ?
                        """)
                .params(memberId, before, limit)
                .query(this::message)
                .list();
    }

    /** Notes that a member has read one of his; gives where it leads. */
    Optional<String> read(String memberId, long id) {
        return database.sql(
                        """
                        UPDATE platform.member_message SET read_at = coalesce(read_at, ?)
                        WHERE member_id = ? AND message_id = ? RETURNING page
                        """)
                .params(OffsetDateTime.now(clock), memberId, id)
                .query(String.class)
                .optional();
    }

    /** Notes that he has read all of them, up to the newest that he was shown. */
    void readAll(String memberId, long newest) {
        database.sql(
                        """
                        UPDATE platform.member_message SET read_at = ?
                        WHERE member_id = ? AND message_id <= ? AND read_at IS NULL
                        """)
                .params(OffsetDateTime.now(clock), memberId, newest)
                .update();
    }

    /** How many he has not read, at most {@value #MOST_COUNTED}. */
    int unread(String memberId) {
        return database.sql(
                        """
                        SELECT count(*) FROM (SELECT FROM platform.member_message
                            WHERE member_id = ? AND read_at IS NULL LIMIT ?) unread
                        """)
                .params(memberId, MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /** What was chosen of a kind by those of the members who chose anything. */
    List<Choice> choices(Collection<String> memberIds, String kind) {
        return database.sql(
                        """
                        SELECT member_id, kind, channel FROM platform.message_choice
                        WHERE member_id = ANY (CAST(:members AS text[])) AND kind = :kind
                        ORDER BY member_id, channel
                        """)
                .param("members", memberIds.toArray(String[]::new))
                .param("kind", kind)
                .query(Choice.class)
                .list();
    }

    /** What a member chose. */
    List<Choice> choices(String memberId) {
        return database.sql(
                        """
                        SELECT member_id, kind, channel FROM platform.message_choice
                        WHERE member_id = ? ORDER BY kind, channel
                        """)
                .param(memberId)
                .query(Choice.class)
                .list();
    }

    /** Puts a member's choices in the place of those that he had of these channels. */
    void choose(String memberId, Set<String> channels, Collection<Choice> choices) {
        database.sql(
                        """
                        DELETE FROM platform.message_choice
                        WHERE member_id = ? AND channel = ANY (CAST(? AS text[]))
                        """)
                .params(memberId, channels.toArray(String[]::new))
                .update();
        choices.forEach(one ->
                database.sql("INSERT INTO platform.message_choice VALUES (?, ?, ?)")
                        .params(memberId, one.kind(), one.channel())
                        .update());
    }

    /** Forgets some of those that are older; gives how many. */
    int forget(OffsetDateTime before, int limit) {
        return database.sql(
                        """
                        DELETE FROM platform.member_message WHERE message_id IN
                            (SELECT message_id FROM platform.member_message WHERE at < ?
                             ORDER BY at LIMIT ?)
                        """)
                .params(before, limit)
                .update();
    }

    void erase(String memberId) {
        database.sql("DELETE FROM platform.member_message WHERE member_id = ?")
                .param(memberId)
                .update();
        database.sql("DELETE FROM platform.message_choice WHERE member_id = ?")
                .param(memberId)
                .update();
    }

    private KeptMessage message(ResultSet row, int number) throws SQLException {
        return new KeptMessage(
                row.getLong("message_id"),
                row.getString("kind"),
                new MessageContent(
                        row.getString("message_key"),
                        row.getString("subject"),
                        row.getLong("amount_fen"),
                        row.getObject("day", LocalDate.class),
                        row.getString("page")),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getObject("read_at") == null);
    }
}
