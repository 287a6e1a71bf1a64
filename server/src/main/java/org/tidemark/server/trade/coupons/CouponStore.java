package org.tidemark.server.trade.coupons;

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

/** Kinds of what is taken off, in PostgreSQL. */
@Repository
class CouponStore {

    private static final int MOST = 500;

    private final JdbcClient database;
    private final Clock clock;

    CouponStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters one as proposed; false where another has its code. */
    boolean enter(CouponKind kind) {
        return database.sql(
                                """
                                INSERT INTO platform.coupon_kind (kind_id, name_zh, name_en, way,
                                    place, level, amount_fen, share_ppm, most_fen, least_fen, products,
                                    categories, from_day, until_day, opens, closes, most,
                                    most_each, code, hash, proposed_by, proposed_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                    ?, ?)
                                ON CONFLICT (code) WHERE code <> '' DO NOTHING
                                """)
                        .params(
                                kind.id(),
                                kind.name().zh(),
                                kind.name().en(),
                                kind.way().name(),
                                kind.place().name(),
                                kind.level(),
                                kind.value().amountFen(),
                                kind.value().sharePpm(),
                                kind.value().mostFen(),
                                kind.leastFen(),
                                kind.products().toArray(String[]::new),
                                kind.categories().toArray(String[]::new),
                                kind.from(),
                                kind.until(),
                                kind.hours().opens(),
                                kind.hours().closes(),
                                kind.most(),
                                kind.mostEach(),
                                kind.code(),
                                kind.hash(),
                                kind.proposedBy(),
                                kind.proposedAt())
                        .update()
                == 1;
    }

    /** Publishes one that was proposed; one that is published stays as it is. */
    void publish(String id, String by) {
        database.sql(
                        """
                        UPDATE platform.coupon_kind SET agreed_by = ?, published_at = ?
                        WHERE kind_id = ? AND published_at IS NULL
                        """)
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }

    /** Gives none from a day on; whether any was to be given. */
    boolean end(String id, LocalDate from) {
        return database.sql(
                                """
                                UPDATE platform.coupon_kind SET ended_on = :day
                                WHERE kind_id = :id AND published_at IS NOT NULL
                                    AND ended_on IS NULL AND until_day >= :day
                                """)
                        .param("day", from)
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<CouponKind> find(String id) {
        return database.sql("SELECT * FROM platform.coupon_kind WHERE kind_id = ?")
                .param(id)
                .query(this::kind)
                .optional();
    }

    /** All, those that end last first. */
    List<CouponKind> all() {
        return database.sql(
                        """
                        SELECT * FROM platform.coupon_kind
                        ORDER BY until_day DESC, proposed_at DESC, kind_id LIMIT ?
                        """)
                .param(MOST)
                .query(this::kind)
                .list();
    }

    /** How many were taken of one whose row nobody else changes until the transaction ends. */
    int lockedTaken(String id) {
        return database.sql("SELECT taken FROM platform.coupon_kind WHERE kind_id = ? FOR UPDATE")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** So many more, or fewer, were taken. */
    void taken(String id, int more) {
        database.sql("UPDATE platform.coupon_kind SET taken = taken + ? WHERE kind_id = ?")
                .params(more, id)
                .update();
    }

    int taken(String id) {
        return database.sql("SELECT taken FROM platform.coupon_kind WHERE kind_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private CouponKind kind(ResultSet row, int number) throws SQLException {
        return new CouponKind(
                row.getString("kind_id"),
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                CouponWay.valueOf(row.getString("way")),
                CouponPlace.valueOf(row.getString("place")),
                row.getString("level"),
                new CouponValue(
                        row.getLong("amount_fen"),
                        row.getInt("share_ppm"),
                        row.getLong("most_fen")),
                row.getLong("least_fen"),
                texts(row, "products"),
                texts(row, "categories"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new CouponHours(row.getInt("opens"), row.getInt("closes")),
                row.getInt("most"),
                row.getInt("most_each"),
                row.getString("code"),
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
