package org.tidemark.server.people.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.access.KeyHash;
import org.tidemark.server.web.access.SignedInProgram;
import org.tidemark.server.web.signatures.RequestKey;

/** Clients and the hashes of their keys in PostgreSQL. */
@Repository
class ClientStore {

    private static final String CLIENTS =
            """
            SELECT name, purpose, scopes, request_key, made_by, made_at, ended_at
            FROM platform.api_client
            """;
    private static final String KEYS =
            """
            SELECT client, key_id, made_by, made_at, ends_at, agreed, used_at FROM platform.api_client_key
            """;

    private final JdbcClient database;
    private final Clock clock;

    ClientStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A valid key as it is kept.
     *
     * @param used whether its use was noted within the last minute
     */
    record Kept(KeyHash hash, SignedInProgram program, boolean used) {}

    /** Enters a new client; false when the name was given before. */
    boolean enter(NewClient client, String by) {
        return database.sql(
                                """
                                INSERT INTO platform.api_client
                                    (name, purpose, scopes, made_by, made_at)
                                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(client.name(), client.purpose(), joined(client.scopes()), by, now())
                        .update()
                == 1;
    }

    void enterKey(
            String client, ClientKeyText key, Optional<Instant> endsAt, boolean agreed, String by) {
        KeyHash hash = KeyHash.of(key.text());
        database.sql(
                        """
                        INSERT INTO platform.api_client_key
                            (key_id, client, salt, hash, made_by, made_at, ends_at, agreed)
                        VALUES (:key, :client, :salt, :hash, :by, :now, :ends, :agreed)
                        """)
                .param("key", key.id())
                .param("client", client)
                .param("salt", hash.salt())
                .param("hash", hash.hash())
                .param("by", by)
                .param("now", now())
                .param("ends", time(endsAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("agreed", agreed)
                .update();
    }

    /** Lets a key open what its client may do; false where it or its client is over. */
    boolean agree(String keyId) {
        return database.sql(
                                """
                                UPDATE platform.api_client_key SET agreed = true
                                FROM platform.api_client
                                WHERE key_id = :key AND name = client AND ended_at IS NULL
                                    AND coalesce(ends_at > :now, true)
                                """)
                        .param("key", keyId)
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Lets the valid keys of a client end by then, those that end earlier excepted.
     *
     * @param but a key that goes on; empty for none
     */
    int endKeys(String client, String but, Instant by) {
        return database.sql(
                        """
                        UPDATE platform.api_client_key SET ends_at = :by
                        WHERE client = :client AND key_id <> :but
                            AND coalesce(ends_at > :by, true)
                        """)
                .param("but", but)
                .param("by", by.atOffset(ZoneOffset.UTC))
                .param("client", client)
                .update();
    }

    /** Ends a key now; whose it was, empty where it was over or never there. */
    Optional<String> endKey(String keyId) {
        return database.sql(
                        """
                        UPDATE platform.api_client_key SET ends_at = :now
                        WHERE key_id = :key AND coalesce(ends_at > :now, true) RETURNING client
                        """)
                .param("now", now())
                .param("key", keyId)
                .query(String.class)
                .optional();
    }

    /** Ends a client; false where it was over or never there. */
    boolean end(String client) {
        return database.sql(
                                """
                                UPDATE platform.api_client SET ended_at = ?
                                WHERE name = ? AND ended_at IS NULL
                                """)
                        .params(now(), client)
                        .update()
                == 1;
    }

    /**
     * Another set of scopes in the place of one; false where the client is over or has not that
     * one.
     */
    boolean change(String client, ScopeChange change) {
        return database.sql(
                                """
                                UPDATE platform.api_client SET scopes = ?
                                WHERE name = ? AND ended_at IS NULL AND scopes = ?
                                """)
                        .params(joined(change.wanted()), client, joined(change.was()))
                        .update()
                == 1;
    }

    /**
     * Another request key in the place of one, an empty text for none; false where the client is
     * over or has not that one.
     */
    boolean changeRequestKey(String client, String was, String wanted) {
        return database.sql(
                                """
                                UPDATE platform.api_client SET request_key = ?
                                WHERE name = ? AND ended_at IS NULL AND request_key = ?
                                """)
                        .params(wanted, client, was)
                        .update()
                == 1;
    }

    /** A client, kept from others until the end of the transaction. */
    Optional<ApiClient> locked(String name) {
        return clients(CLIENTS + " WHERE name = ? FOR UPDATE", name).stream().findFirst();
    }

    /** All clients by name, those that go on first. */
    List<ApiClient> all() {
        return clients(CLIENTS + " ORDER BY ended_at IS NOT NULL, name");
    }

    /** A key that is valid now, of a client that goes on. */
    Optional<Kept> valid(String keyId) {
        return database.sql(
                        """
                        SELECT salt, hash, name, scopes, request_key,
                            coalesce(used_at > :now - interval '1 minute', false) AS used
                        FROM platform.api_client_key JOIN platform.api_client ON name = client
                        WHERE key_id = :key AND agreed AND ended_at IS NULL
                            AND coalesce(ends_at > :now, true)
                        """)
                .param("now", now())
                .param("key", keyId)
                .query((row, number) ->
                        new Kept(
                                new KeyHash(row.getBytes("salt"), row.getBytes("hash")),
                                new SignedInProgram(
                                        row.getString("name"), scopes(row), requestKey(row)),
                                row.getBoolean("used")))
                .optional();
    }

    void used(String keyId) {
        database.sql("UPDATE platform.api_client_key SET used_at = ? WHERE key_id = ?")
                .params(now(), keyId)
                .update();
    }

    private List<ApiClient> clients(String sql, Object... parameters) {
        Map<String, List<ClientKey>> keys =
                database
                        .sql(KEYS + " ORDER BY made_at DESC, key_id")
                        .query((row, number) -> Map.entry(row.getString("client"), key(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return database.sql(sql)
                .params(parameters)
                .query((row, number) ->
                        new ApiClient(
                                row.getString("name"),
                                row.getString("purpose"),
                                scopes(row),
                                requestKey(row),
                                row.getString("made_by"),
                                instant(row, "made_at").orElseThrow(),
                                instant(row, "ended_at"),
                                keys.getOrDefault(row.getString("name"), List.of())))
                .list();
    }

    private static ClientKey key(ResultSet row) throws SQLException {
        return new ClientKey(
                row.getString("key_id"),
                row.getString("made_by"),
                instant(row, "made_at").orElseThrow(),
                instant(row, "ends_at"),
                row.getBoolean("agreed"),
                instant(row, "used_at"));
    }

    private static Set<ApiScope> scopes(ResultSet row) throws SQLException {
        return ApiScope.all(Arrays.asList(row.getString("scopes").split(" ")));
    }

    private static Optional<RequestKey> requestKey(ResultSet row) throws SQLException {
        return Optional.of(row.getString("request_key"))
                .filter(text -> !text.isEmpty())
                .map(RequestKey::new);
    }

    private static String joined(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::text).collect(Collectors.joining(" "));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime time(Optional<Instant> at) {
        return at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
