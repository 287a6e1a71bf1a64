package org.tidemark.server.trade.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Activities in PostgreSQL. */
@Repository
class ActivityStore {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final Clock clock;

    ActivityStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void enter(Activity activity) {
        database.sql(
                        """
                        INSERT INTO platform.activity (activity_id, name_zh, name_en, lead_zh,
                            lead_en, programmes, offers, products, from_day, until_day, announced,
                            picture_id, hash, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        activity.id(),
                        activity.name().zh(),
                        activity.name().en(),
                        activity.lead().zh(),
                        activity.lead().en(),
                        activity.programmes().toArray(String[]::new),
                        activity.offers().toArray(String[]::new),
                        activity.products().toArray(String[]::new),
                        activity.from(),
                        activity.until(),
                        activity.announced(),
                        activity.picture(),
                        activity.hash(),
                        activity.proposedBy(),
                        activity.proposedAt())
                .update();
    }

    /** Publishes one that was proposed; one that is published stays as it is. */
    void publish(String id, String by) {
        database.sql(
                        """
                        UPDATE platform.activity SET agreed_by = ?, published_at = ?
                        WHERE activity_id = ? AND published_at IS NULL
                        """)
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }

    /** Takes it out of the shop from a day on; whether it was in it, or to come. */
    boolean end(String id, LocalDate from) {
        return database.sql(
                                """
                                UPDATE platform.activity SET ended_on = :day
                                WHERE activity_id = :id AND published_at IS NOT NULL
                                    AND ended_on IS NULL AND until_day >= :day
                                """)
                        .param("day", from)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Activity> find(String id) {
        return database.sql("SELECT * FROM platform.activity WHERE activity_id = ?")
                .param(id)
                .query(this::activity)
                .optional();
    }

    /** All, those that begin last first. */
    List<Activity> all() {
        return database.sql(
                        """
                        SELECT * FROM platform.activity
                        ORDER BY from_day DESC, proposed_at DESC, activity_id LIMIT ?
                        """)
                .param(MOST)
                .query(this::activity)
                .list();
    }

    private Activity activity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getString("activity_id"),
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                new LocalizedText(row.getString("lead_zh"), row.getString("lead_en")),
                texts(row, "programmes"),
                texts(row, "offers"),
                texts(row, "products"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("announced"),
                row.getString("picture_id"),
                row.getString("proposed_by"),
                at(row, "proposed_at").orElseThrow(),
                row.getString("agreed_by"),
                at(row, "published_at"),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private Optional<OffsetDateTime> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }
}
