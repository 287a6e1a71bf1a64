package org.tidemark.server.people.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Messages that wait for a way beside the shop: kept in the caller's transaction and sent after it.
 * It has no text of its own; a message that goes takes with it what waits.
 */
@Repository
public class MessageOutbox {

    private final JdbcClient database;
    private final Clock clock;

    MessageOutbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One that is still to be sent. */
    record Due(long messageId, String memberId, String channel, String target, int tries) {}

    /**
     * Keeps one.
     *
     * @param target which of several; empty where there is but one
     */
    public void keep(long messageId, String channel, String target) {
        database.sql(
                        """
                        INSERT INTO platform.message_outbox
                            (message_id, channel, target, tries, try_at) VALUES (?, ?, ?, 0, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(messageId, channel, target, OffsetDateTime.now(clock))
                .update();
    }

    /** Those whose time has come. */
    List<Due> due(int limit) {
        return database.sql(
                        """
                        SELECT message_id, member_id, channel, target, tries
                        FROM platform.message_outbox JOIN platform.member_message USING (message_id)
                        WHERE try_at <= ? ORDER BY try_at LIMIT ?
                        """)
                .params(OffsetDateTime.now(clock), limit)
                .query(Due.class)
                .list();
    }

    /** A try begins; the next one is not before that. */
    void trying(Due due, Duration pause) {
        database.sql(
                        """
                        UPDATE platform.message_outbox SET tries = tries + 1, try_at = ?
                        WHERE message_id = ? AND channel = ? AND target = ?
                        """)
                .params(
                        OffsetDateTime.now(clock).plus(pause),
                        due.messageId(),
                        due.channel(),
                        due.target())
                .update();
    }

    void forget(Due due) {
        database.sql(
                        """
                        DELETE FROM platform.message_outbox
                        WHERE message_id = ? AND channel = ? AND target = ?
                        """)
                .params(due.messageId(), due.channel(), due.target())
                .update();
    }
}
