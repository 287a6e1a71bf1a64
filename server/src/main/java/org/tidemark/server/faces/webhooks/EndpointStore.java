package org.tidemark.server.faces.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Endpoints and their sealed secrets in PostgreSQL. */
@Repository
class EndpointStore {

    private static final String SELECT =
            """
            SELECT endpoint_id, url, kinds, ordered, state, why, seq, ordinal, failing_since, made_by,
                made_at
            FROM platform.webhook_endpoint
            """;

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    EndpointStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    void enter(WebhookEndpoint endpoint, WebhookSecret secret) {
        database.sql(
                        """
                        INSERT INTO platform.webhook_endpoint
                            (endpoint_id, url, kinds, ordered, state, seq, ordinal, first_seq,
                             first_ordinal, secret_sealed, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        endpoint.id(),
                        endpoint.url(),
                        String.join(" ", endpoint.kinds()),
                        endpoint.ordered(),
                        endpoint.state().name(),
                        endpoint.place().sequence(),
                        endpoint.place().ordinal(),
                        endpoint.place().sequence(),
                        endpoint.place().ordinal(),
                        seals.seal(SealedColumn.WEBHOOK_SECRET, endpoint.id(), secret.text()),
                        endpoint.madeBy(),
                        now())
                .update();
    }

    Optional<WebhookEndpoint> find(String id) {
        return database.sql(SELECT + " WHERE endpoint_id = ?")
                .param(id)
                .query(EndpointStore::endpoint)
                .optional();
    }

    /** All that are not over, oldest first. */
    List<WebhookEndpoint> all() {
        return database.sql(SELECT + " WHERE state <> 'ENDED' ORDER BY made_at, endpoint_id")
                .query(EndpointStore::endpoint)
                .list();
    }

    /** Whether one was disabled by what came of its messages. */
    boolean anyDisabledByItself() {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.webhook_endpoint
                            WHERE state = 'DISABLED' AND why <> 'STAFF')
                        """)
                .query(Boolean.class)
                .single();
    }

    /** The secret, and the one before it while both count; the newer first. */
    List<WebhookSecret> secrets(String id) {
        return database.sql(
                        """
                        SELECT secret_sealed, CASE WHEN previous_until > ? THEN previous_sealed END
                        FROM platform.webhook_endpoint WHERE endpoint_id = ?
                        """)
                .params(now(), id)
                .query((row, number) -> {
                    List<WebhookSecret> secrets = new ArrayList<>();
                    secrets.add(opened(SealedColumn.WEBHOOK_SECRET, id, row.getBytes(1)));
                    byte[] previous = row.getBytes(2);
                    if (previous != null) {
                        secrets.add(opened(SealedColumn.WEBHOOK_PREVIOUS, id, previous));
                    }
                    return secrets;
                })
                .optional()
                .orElse(List.of());
    }

    private WebhookSecret opened(SealedColumn column, String id, byte[] sealed) {
        return new WebhookSecret(seals.openText(column.purpose(id), sealed));
    }

    /** Puts a new secret in the place of the present one, which counts for a while yet. */
    void rotate(String id, WebhookSecret fresh, Duration overlap) {
        WebhookSecret present = secrets(id).getFirst();
        database.sql(
                        """
                        UPDATE platform.webhook_endpoint
                        SET secret_sealed = ?, previous_sealed = ?, previous_until = ?
                        WHERE endpoint_id = ?
                        """)
                .params(
                        seals.seal(SealedColumn.WEBHOOK_SECRET, id, fresh.text()),
                        seals.seal(SealedColumn.WEBHOOK_PREVIOUS, id, present.text()),
                        now().plus(overlap),
                        id)
                .update();
    }

    /**
     * Moves the place up to which events have become messages; false where it has been moved
     * meanwhile, or the endpoint takes none any more.
     */
    boolean move(WebhookEndpoint endpoint, EventCursor to) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint SET seq = ?, ordinal = ?
                                WHERE endpoint_id = ? AND seq = ? AND ordinal = ? AND state = 'ACTIVE'
                                """)
                        .params(
                                to.sequence(),
                                to.ordinal(),
                                endpoint.id(),
                                endpoint.place().sequence(),
                                endpoint.place().ordinal())
                        .update()
                == 1;
    }

    /** Begins again at a place; false where that lies before the endpoint's first. */
    boolean rewind(String id, EventCursor to) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint SET seq = ?, ordinal = ?
                                WHERE endpoint_id = ? AND state <> 'ENDED'
                                    AND (first_seq, first_ordinal) <= (?, ?)
                                """)
                        .params(to.sequence(), to.ordinal(), id, to.sequence(), to.ordinal())
                        .update()
                == 1;
    }

    /** Takes an endpoint for sending, so that no other node sends there; false where one does. */
    boolean lease(String id, Duration time) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint SET leased_until = ?
                                WHERE endpoint_id = ? AND state = 'ACTIVE'
                                    AND coalesce(leased_until < ?, true)
                                """)
                        .params(now().plus(time), id, now())
                        .update()
                == 1;
    }

    void giveBack(String id) {
        database.sql(
                        "UPDATE platform.webhook_endpoint SET leased_until = NULL WHERE endpoint_id = ?")
                .param(id)
                .update();
    }

    /** Something was taken, or not. */
    void took(String id, boolean taken) {
        database.sql(
                        taken
                                ? """
                                UPDATE platform.webhook_endpoint SET failing_since = NULL
                                WHERE endpoint_id = ? AND failing_since IS NOT NULL
                                """
                                : """
                                UPDATE platform.webhook_endpoint
                                SET failing_since = coalesce(failing_since, ?) WHERE endpoint_id = ?
                                """)
                .params(taken ? List.of(id) : List.of(now(), id))
                .update();
    }

    /** Disables an endpoint that is active. */
    boolean disable(String id, RetryRule.Why why) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint SET state = 'DISABLED', why = ?
                                WHERE endpoint_id = ? AND state = 'ACTIVE'
                                """)
                        .params(why.name(), id)
                        .update()
                == 1;
    }

    /** A second person has agreed to an endpoint; false where it is not waiting for one. */
    boolean agree(String id) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint SET state = 'ACTIVE'
                                WHERE endpoint_id = ? AND state = 'PROPOSED'
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    boolean enable(String id) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint
                                SET state = 'ACTIVE', why = '', failing_since = NULL
                                WHERE endpoint_id = ? AND state = 'DISABLED'
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends an endpoint for good; its secrets go. */
    boolean end(String id) {
        return database.sql(
                                """
                                UPDATE platform.webhook_endpoint
                                SET state = 'ENDED', secret_sealed = '', previous_sealed = NULL
                                WHERE endpoint_id = ? AND state <> 'ENDED'
                                """)
                        .param(id)
                        .update()
                == 1;
    }

    private static WebhookEndpoint endpoint(ResultSet row, int number) throws SQLException {
        String why = row.getString("why");
        return new WebhookEndpoint(
                row.getString("endpoint_id"),
                row.getString("url"),
                kinds(row.getString("kinds")),
                row.getBoolean("ordered"),
                WebhookEndpoint.State.valueOf(row.getString("state")),
                why.isEmpty() ? Optional.empty() : Optional.of(RetryRule.Why.valueOf(why)),
                new EventCursor(row.getLong("seq"), row.getInt("ordinal")),
                instant(row, "failing_since"),
                row.getString("made_by"),
                instant(row, "made_at").orElseThrow());
    }

    private static Set<String> kinds(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
