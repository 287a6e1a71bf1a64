package org.tidemark.server.people.apps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.web.access.MemberScope;

/** What members let apps do, and the hashes of codes and tokens, in PostgreSQL. */
@Repository
class AppGrantStore {

    private static final String OPEN = " g.ended_at IS NULL AND a.ended_at IS NULL AND a.agreed ";

    private final JdbcClient database;

    AppGrantStore(JdbcClient database) {
        this.database = database;
    }

    void enter(AppGrant grant) {
        database.sql(
                        """
                        INSERT INTO platform.app_grant (grant_id, app_id, member_id, session_number,
                            scopes, proved_at, given_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        grant.id(),
                        grant.app(),
                        grant.memberId(),
                        grant.sessionNumber(),
                        MemberScope.joined(grant.scopes()),
                        grant.provedAt(),
                        at(grant.givenAt()))
                .update();
    }

    void enterCode(byte[] hash, String grant, String redirect, String challenge, Instant endsAt) {
        database.sql("INSERT INTO platform.app_code VALUES (?, ?, ?, ?, ?, false)")
                .params(hash, grant, redirect, challenge, at(endsAt))
                .update();
    }

    void enterToken(byte[] hash, String grant, boolean refresh, Instant endsAt) {
        database.sql("INSERT INTO platform.app_token VALUES (?, ?, ?, ?, false)")
                .params(hash, grant, refresh, at(endsAt))
                .update();
    }

    /** A code, locked until the transaction ends. */
    Optional<TokenVerdict.Code> lockedCode(byte[] hash) {
        return database.sql(
                        """
                        SELECT c.*, g.app_id, NOT (%s) AS over FROM platform.app_code c
                        JOIN platform.app_grant g USING (grant_id)
                        JOIN platform.member_app a USING (app_id)
                        WHERE c.code_hash = ? FOR UPDATE OF c
                        """
                                .formatted(OPEN))
                .param(hash)
                .query((row, index) ->
                        new TokenVerdict.Code(
                                row.getString("grant_id"),
                                row.getString("app_id"),
                                row.getString("redirect"),
                                row.getString("challenge"),
                                time(row, "ends_at"),
                                row.getBoolean("used"),
                                row.getBoolean("over")))
                .optional();
    }

    /** A refresh token, locked until the transaction ends. */
    Optional<TokenVerdict.Refresh> lockedRefresh(byte[] hash) {
        return database.sql(
                        """
                        SELECT t.*, g.app_id, NOT (%s) AS over FROM platform.app_token t
                        JOIN platform.app_grant g USING (grant_id)
                        JOIN platform.member_app a USING (app_id)
                        WHERE t.token_hash = ? AND t.refresh FOR UPDATE OF t
                        """
                                .formatted(OPEN))
                .param(hash)
                .query((row, index) ->
                        new TokenVerdict.Refresh(
                                row.getString("grant_id"),
                                row.getString("app_id"),
                                time(row, "ends_at"),
                                row.getBoolean("used"),
                                row.getBoolean("over")))
                .optional();
    }

    void codeUsed(byte[] hash) {
        database.sql("UPDATE platform.app_code SET used = true WHERE code_hash = ?")
                .param(hash)
                .update();
    }

    void tokenUsed(byte[] hash) {
        database.sql("UPDATE platform.app_token SET used = true WHERE token_hash = ?")
                .param(hash)
                .update();
    }

    Optional<AppGrant> find(String grant) {
        return database.sql("SELECT * FROM platform.app_grant WHERE grant_id = ?")
                .param(grant)
                .query(this::read)
                .optional();
    }

    /** The open permission that an access token belongs to. */
    Optional<AppGrant> ofToken(byte[] hash, Instant now) {
        return database.sql(
                        """
                        SELECT g.* FROM platform.app_token t
                        JOIN platform.app_grant g USING (grant_id)
                        JOIN platform.member_app a USING (app_id)
                        WHERE t.token_hash = ? AND NOT t.refresh AND t.ends_at > ? AND %s
                        """
                                .formatted(OPEN))
                .params(hash, at(now))
                .query(this::read)
                .optional();
    }

    /** The permission that any token of an app belongs to. */
    Optional<String> grantOf(byte[] hash, String app) {
        return database.sql(
                        """
                        SELECT grant_id FROM platform.app_token JOIN platform.app_grant USING (grant_id)
                        WHERE token_hash = ? AND app_id = ?
                        """)
                .params(hash, app)
                .query(String.class)
                .optional();
    }

    void used(String grant, Instant now) {
        database.sql("UPDATE platform.app_grant SET used_at = ? WHERE grant_id = ?")
                .params(at(now), grant)
                .update();
    }

    /** The open ones of a member, the last given first. */
    List<AppGrant> ofMember(String memberId) {
        return database.sql(
                        """
                        SELECT g.* FROM platform.app_grant g JOIN platform.member_app a USING (app_id)
                        WHERE g.member_id = ? AND %s ORDER BY g.given_at DESC
                        """
                                .formatted(OPEN))
                .param(memberId)
                .query(this::read)
                .list();
    }

    boolean end(String grant, Instant now) {
        return database.sql(
                                "UPDATE platform.app_grant SET ended_at = ?"
                                        + " WHERE grant_id = ? AND ended_at IS NULL")
                        .params(at(now), grant)
                        .update()
                == 1;
    }

    /** Ends what a member lets an app do. */
    int endOf(String memberId, String app, Instant now) {
        return database.sql(
                        "UPDATE platform.app_grant SET ended_at = ?"
                                + " WHERE member_id = ? AND app_id = ? AND ended_at IS NULL")
                .params(at(now), memberId, app)
                .update();
    }

    /** Forgets codes and tokens that ended before, so many at most. */
    int forget(Instant before, int most) {
        int codes =
                database.sql(
                                """
                                DELETE FROM platform.app_code WHERE code_hash IN
                                (SELECT code_hash FROM platform.app_code WHERE ends_at < ? LIMIT ?)
                                """)
                        .params(at(before), most)
                        .update();
        return codes
                + database.sql(
                                """
                                DELETE FROM platform.app_token WHERE token_hash IN
                                (SELECT token_hash FROM platform.app_token WHERE ends_at < ? LIMIT ?)
                                """)
                        .params(at(before), most)
                        .update();
    }

    /** The member has left. */
    void erase(String memberId) {
        database.sql("DELETE FROM platform.app_grant WHERE member_id = ?").param(memberId).update();
    }

    private AppGrant read(ResultSet row, int index) throws SQLException {
        return new AppGrant(
                row.getString("grant_id"),
                row.getString("app_id"),
                row.getString("member_id"),
                row.getLong("session_number"),
                MemberScope.all(Arrays.asList(row.getString("scopes").split(" ", -1))),
                row.getLong("proved_at"),
                time(row, "given_at"),
                Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
