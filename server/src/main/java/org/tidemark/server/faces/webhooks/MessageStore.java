package org.tidemark.server.faces.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.kernel.ledger.EventPage;
import org.tidemark.server.kernel.outward.SendResult;

/** Messages and what came of each attempt, in PostgreSQL. */
@Repository
class MessageStore {

    private static final String SELECT =
            """
            SELECT endpoint_id, seq, ordinal, kind, body, state, attempts, next_at, done_at
            FROM platform.webhook_message
            """;
    private static final String OF_PLACE = " WHERE endpoint_id = ? AND seq = ? AND ordinal = ?";

    private final JdbcClient database;
    private final Clock clock;

    MessageStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What came of an attempt.
     *
     * @param status of the answer, 0 without one
     * @param trouble why there was none
     */
    record Attempt(Instant at, int status, String trouble, int millis) {}

    /** Makes a message of an event; one that was made before is sent again. */
    void enter(String endpoint, EventPage.Line event) {
        database.sql(
                        """
                        INSERT INTO platform.webhook_message
                            (endpoint_id, seq, ordinal, kind, body, state, next_at, made_at)
                        VALUES (:endpoint, :seq, :ordinal, :kind, :body, 'WAITING', :now, :now)
                        ON CONFLICT (endpoint_id, seq, ordinal) DO UPDATE
                        SET state = 'WAITING', attempts = 0, next_at = :now, done_at = NULL
                        """)
                .param("endpoint", endpoint)
                .param("seq", event.place().sequence())
                .param("ordinal", event.place().ordinal())
                .param("kind", event.type())
                .param("body", WebhookBody.of(event))
                .param("now", now())
                .update();
    }

    /** How many wait, counted no further than that. */
    int waiting(String endpoint, int most) {
        return database.sql(
                        """
                        SELECT count(*) FROM (SELECT FROM platform.webhook_message
                            WHERE endpoint_id = ? AND state = 'WAITING' LIMIT ?) waiting
                        """)
                .params(endpoint, most)
                .query(Integer.class)
                .single();
    }

    /** What is to be sent now: of an ordered endpoint the first that waits, or nothing. */
    Optional<WebhookMessage> due(WebhookEndpoint endpoint) {
        String first = " WHERE endpoint_id = ? AND state = 'WAITING' ";
        String order = " ORDER BY seq, ordinal LIMIT 1";
        return endpoint.ordered()
                ? database.sql(SELECT + first + order)
                        .param(endpoint.id())
                        .query(MessageStore::message)
                        .optional()
                        .filter(message -> !message.nextAt().isAfter(clock.instant()))
                : database.sql(SELECT + first + " AND next_at <= ? " + order)
                        .params(endpoint.id(), now())
                        .query(MessageStore::message)
                        .optional();
    }

    Optional<WebhookMessage> find(String endpoint, EventCursor place) {
        return database.sql(SELECT + OF_PLACE)
                .params(endpoint, place.sequence(), place.ordinal())
                .query(MessageStore::message)
                .optional();
    }

    /** Those before a place, newest first. */
    List<WebhookMessage> before(String endpoint, EventCursor place, int limit) {
        return database.sql(
                        SELECT
                                + " WHERE endpoint_id = ? AND (seq, ordinal) < (?, ?)"
                                + " ORDER BY seq DESC, ordinal DESC LIMIT ?")
                .params(endpoint, place.sequence(), place.ordinal(), limit)
                .query(MessageStore::message)
                .list();
    }

    /** What came of the attempts of a message, newest first. */
    List<Attempt> attempts(WebhookMessage message) {
        return database.sql(
                        "SELECT at, status, trouble, millis FROM platform.webhook_attempt"
                                + OF_PLACE
                                + " ORDER BY attempt_id DESC")
                .params(message.endpoint(), message.place().sequence(), message.place().ordinal())
                .query((row, number) ->
                        new Attempt(
                                instant(row, "at").orElseThrow(),
                                row.getInt("status"),
                                row.getString("trouble"),
                                row.getInt("millis")))
                .list();
    }

    void note(WebhookMessage message, SendResult result, Duration took) {
        database.sql(
                        """
                        INSERT INTO platform.webhook_attempt
                            (endpoint_id, seq, ordinal, at, status, trouble, millis)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        message.endpoint(),
                        message.place().sequence(),
                        message.place().ordinal(),
                        now(),
                        result.status(),
                        result.whyNot(),
                        (int) took.toMillis())
                .update();
    }

    void done(WebhookMessage message, WebhookMessage.State state) {
        database.sql(
                        """
                        UPDATE platform.webhook_message
                        SET state = ?, attempts = attempts + 1, done_at = ?
                        """
                                + OF_PLACE)
                .params(
                        state.name(),
                        now(),
                        message.endpoint(),
                        message.place().sequence(),
                        message.place().ordinal())
                .update();
    }

    void again(WebhookMessage message, Instant at) {
        database.sql(
                        """
                        UPDATE platform.webhook_message SET attempts = attempts + 1, next_at = ?
                        """
                                + OF_PLACE)
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        message.endpoint(),
                        message.place().sequence(),
                        message.place().ordinal())
                .update();
    }

    /** Begins with a message again; false where there is none. */
    boolean replay(String endpoint, EventCursor place) {
        return database.sql(
                                """
                                UPDATE platform.webhook_message
                                SET state = 'WAITING', attempts = 0, next_at = ?, done_at = NULL
                                """
                                        + OF_PLACE)
                        .params(now(), endpoint, place.sequence(), place.ordinal())
                        .update()
                == 1;
    }

    /** Begins at once with all that waits for an endpoint. */
    void hurry(String endpoint) {
        database.sql(
                        """
                        UPDATE platform.webhook_message SET attempts = 0, next_at = ?
                        WHERE endpoint_id = ? AND state = 'WAITING'
                        """)
                .params(now(), endpoint)
                .update();
    }

    /** Forgets messages that were done before then, so many at most; gives how many. */
    int forget(Instant before, int most) {
        return database.sql(
                        """
                        DELETE FROM platform.webhook_message WHERE ctid IN (
                            SELECT ctid FROM platform.webhook_message WHERE done_at < ? LIMIT ?)
                        """)
                .params(before.atOffset(ZoneOffset.UTC), most)
                .update();
    }

    /** Forgets what waits for an endpoint that is over. */
    void forget(String endpoint) {
        database.sql("DELETE FROM platform.webhook_message WHERE endpoint_id = ?")
                .param(endpoint)
                .update();
    }

    private static WebhookMessage message(ResultSet row, int number) throws SQLException {
        return new WebhookMessage(
                row.getString("endpoint_id"),
                new EventCursor(row.getLong("seq"), row.getInt("ordinal")),
                row.getString("kind"),
                row.getString("body"),
                WebhookMessage.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_at").orElseThrow(),
                instant(row, "done_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
