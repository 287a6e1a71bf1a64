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
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.access.MemberScope;

/** Apps in PostgreSQL. */
@Repository
class MemberAppStore {

    private final JdbcClient database;

    MemberAppStore(JdbcClient database) {
        this.database = database;
    }

    List<MemberApp> all() {
        return database.sql("SELECT * FROM platform.member_app ORDER BY made_at DESC, app_id")
                .query(this::read)
                .list();
    }

    Optional<MemberApp> find(String id) {
        return database.sql("SELECT * FROM platform.member_app WHERE app_id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Enters a new one; false where the id was given before. */
    boolean enter(MemberApp app) {
        return database.sql(
                                """
                                INSERT INTO platform.member_app (app_id, title_zh, title_en, purpose,
                                    redirects, scopes, made_by, made_at, agreed)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                app.id(),
                                app.title().zh(),
                                app.title().en(),
                                app.purpose(),
                                String.join("\n", app.redirects()),
                                MemberScope.joined(app.scopes()),
                                app.madeBy(),
                                app.madeAt().atOffset(ZoneOffset.UTC),
                                app.agreed())
                        .update()
                == 1;
    }

    /** Lets it ask members; false where it is over. */
    boolean agree(String id) {
        return database.sql(
                                "UPDATE platform.member_app SET agreed = true"
                                        + " WHERE app_id = ? AND ended_at IS NULL")
                        .param(id)
                        .update()
                == 1;
    }

    /** Ends it; false where it was over. */
    boolean end(String id, Instant now) {
        return database.sql(
                                "UPDATE platform.member_app SET ended_at = ?"
                                        + " WHERE app_id = ? AND ended_at IS NULL")
                        .params(now.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private MemberApp read(ResultSet row, int index) throws SQLException {
        return new MemberApp(
                row.getString("app_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                row.getString("purpose"),
                row.getString("redirects").lines().toList(),
                MemberScope.all(Arrays.asList(row.getString("scopes").split(" ", -1))),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("agreed"),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
