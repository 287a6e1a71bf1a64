package org.tidemark.server.trade.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Keeps stores. Each method is one statement. */
@Repository
class StoreBook {

    private static final String STORE = "SELECT * FROM platform.store ";

    private final JdbcClient database;
    private final Clock clock;

    StoreBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters an application; false where the number is taken. */
    boolean enter(String id, StoreForm form) {
        return database.sql(
                                """
                                INSERT INTO platform.store
                                    (store_id, state, name_zh, name_en, region, address, licence,
                                     owner, recruiter, offer, hours, applied_at)
                                VALUES (?, 'APPLIED', ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
                                ON CONFLICT (store_id) DO NOTHING
                                """)
                        .params(
                                id,
                                form.nameZh(),
                                form.nameEn(),
                                form.region(),
                                form.address(),
                                form.licence(),
                                form.owner(),
                                form.recruiter(),
                                form.hours(),
                                now())
                        .update()
                == 1;
    }

    /** Changes what people read; owner and recruiter only before it is in the ledger. */
    boolean change(String id, StoreForm form) {
        return database.sql(
                                """
                                UPDATE platform.store SET name_zh = :zh, name_en = :en,
                                    region = :region, address = :address, licence = :licence,
                                    hours = :hours,
                                    owner = CASE WHEN opened_at IS NULL THEN :owner ELSE owner END,
                                    recruiter = CASE WHEN opened_at IS NULL THEN :recruiter
                                        ELSE recruiter END
                                WHERE store_id = :id
                                """)
                        .param("zh", form.nameZh())
                        .param("en", form.nameEn())
                        .param("region", form.region())
                        .param("address", form.address())
                        .param("licence", form.licence())
                        .param("hours", form.hours())
                        .param("owner", form.owner())
                        .param("recruiter", form.recruiter())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Moves a store on, if it is in one of the states; with an offer where one is given. */
    boolean move(String id, Set<StoreState> from, StoreState to, String note) {
        return database.sql(
                                """
                                UPDATE platform.store SET state = :to, note = :note
                                WHERE store_id = :id AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("note", note)
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Opens its till for an offer. */
    boolean open(String id, String offer) {
        return database.sql(
                                """
                                UPDATE platform.store SET state = 'OPEN', offer = ?, note = '',
                                    opened_at = coalesce(opened_at, ?)
                                WHERE store_id = ? AND state IN ('APPLIED', 'SUSPENDED')
                                """)
                        .params(offer, now(), id)
                        .update()
                == 1;
    }

    Optional<StoreRecord> find(String id) {
        return database.sql(STORE + "WHERE store_id = ?").param(id).query(this::store).optional();
    }

    /** A store of that owner. */
    Optional<StoreRecord> find(String id, String owner) {
        return find(id).filter(store -> store.owner().equals(owner));
    }

    List<StoreRecord> ofOwner(String owner) {
        return database.sql(STORE + "WHERE owner = ? ORDER BY applied_at, store_id")
                .param(owner)
                .query(this::store)
                .list();
    }

    List<StoreRecord> ofRecruiter(String recruiter) {
        return database.sql(
                        STORE
                                + "WHERE recruiter = ? AND opened_at IS NOT NULL"
                                + " ORDER BY applied_at, store_id")
                .param(recruiter)
                .query(this::store)
                .list();
    }

    /** Stores in these states, the newest first. */
    List<StoreRecord> in(Set<StoreState> states, int limit) {
        return database.sql(
                        STORE
                                + "WHERE state IN (:states) ORDER BY applied_at DESC, store_id"
                                + " LIMIT :limit")
                .param("states", states.stream().map(Enum::name).toList())
                .param("limit", limit)
                .query(this::store)
                .list();
    }

    private StoreRecord store(ResultSet row, int number) throws SQLException {
        return new StoreRecord(
                row.getString("store_id"),
                StoreState.valueOf(row.getString("state")),
                new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
                row.getString("region"),
                row.getString("address"),
                row.getString("licence"),
                row.getString("owner"),
                row.getString("recruiter"),
                row.getString("offer"),
                row.getString("hours"),
                row.getObject("applied_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("note"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
