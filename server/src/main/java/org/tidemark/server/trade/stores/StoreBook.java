package org.tidemark.server.trade.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.stores.model.GeoPoint;
import org.tidemark.server.trade.stores.model.StoreCategory;
import org.tidemark.server.web.site.PageNotFoundException;

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

    /** Enters a store; false where the number is taken. */
    boolean enter(String id, StoreState state, StoreForm form) {
        return database.sql(
                                """
                                INSERT INTO platform.store
                                    (store_id, state, name_zh, name_en, region, address, licence,
                                     owner, recruiter, offer, hours, phone, category, latitude,
                                     longitude, applied_at)
                                VALUES (:id, :state, :zh, :en, :region, :address, :licence,
                                    :owner, :recruiter, '', :hours, :phone, :category, :latitude,
                                    :longitude, :now)
                                ON CONFLICT (store_id) DO NOTHING
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .params(facts(form))
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Changes what people read, if it is in one of the states; owner and recruiter only before it
     * is in the ledger.
     */
    boolean change(String id, Set<StoreState> in, StoreForm form) {
        return database.sql(
                                """
                                UPDATE platform.store SET name_zh = :zh, name_en = :en,
                                    region = :region, address = :address, licence = :licence,
                                    hours = :hours, phone = :phone, category = :category,
                                    latitude = :latitude, longitude = :longitude,
                                    owner = CASE WHEN opened_at IS NULL THEN :owner ELSE owner END,
                                    recruiter = CASE WHEN opened_at IS NULL THEN :recruiter
                                        ELSE recruiter END
                                WHERE store_id = :id AND state IN (:in)
                                """)
                        .params(facts(form))
                        .param("id", id)
                        .param("in", in.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Changes what its owner may change of its page by himself. */
    void page(String id, StoreForm form) {
        database.sql(
                        """
                        UPDATE platform.store SET hours = :hours, phone = :phone,
                            category = :category, latitude = :latitude, longitude = :longitude
                        WHERE store_id = :id
                        """)
                .params(facts(form))
                .param("id", id)
                .update();
    }

    private static Map<String, @Nullable Object> facts(StoreForm form) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("zh", form.name().zh());
        facts.put("en", form.name().en());
        facts.put("region", form.region());
        facts.put("address", form.address());
        facts.put("licence", form.licence());
        facts.put("owner", form.owner());
        facts.put("recruiter", form.recruiter());
        facts.put("hours", form.hours().orElseThrow().text());
        facts.put("phone", form.phone());
        facts.put("category", form.kind().name());
        facts.put("latitude", form.point().map(GeoPoint::latitude).orElse(null));
        facts.put("longitude", form.point().map(GeoPoint::longitude).orElse(null));
        return facts;
    }

    /** An owner sends his application; false where it stands otherwise. */
    boolean send(String id) {
        return database.sql(
                                """
                                UPDATE platform.store SET state = 'APPLIED', sent_at = ?,
                                    looked_at = NULL, looked_by = '', note = ''
                                WHERE store_id = ? AND state IN ('DRAFT', 'RETURNED')
                                """)
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Somebody of the staff looks at an application; who came first stays. */
    void look(String id, String staff) {
        database.sql(
                        """
                        UPDATE platform.store SET looked_at = ?, looked_by = ?
                        WHERE store_id = ? AND state = 'APPLIED' AND looked_at IS NULL
                        """)
                .params(now(), staff, id)
                .update();
    }

    /** Who of the staff looks at an application; empty for nobody. */
    String lookedBy(String id) {
        return database.sql("SELECT looked_by FROM platform.store WHERE store_id = ?")
                .param(id)
                .query(String.class)
                .single();
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

    /**
     * A store of that owner.
     *
     * @throws PageNotFoundException also for a stranger's
     */
    StoreRecord mine(String id, String owner) {
        return find(id, owner).orElseThrow(() -> PageNotFoundException.page(id));
    }

    /** The same of one that the ledger knows; others are not there. */
    StoreRecord mineRegistered(String id, String owner) {
        return find(id, owner)
                .filter(StoreRecord::registered)
                .orElseThrow(() -> PageNotFoundException.page(id));
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

    /**
     * Open stores, the newest first.
     *
     * @param words of name or address, all of which have to be there; empty for any
     * @param category empty for any
     */
    List<StoreRecord> search(String words, String category, int limit) {
        return database.sql(
                        STORE
                                + """
                                WHERE state = 'OPEN'
                                    AND (:category = '' OR category = :category)
                                    AND NOT EXISTS (
                                        SELECT 1 FROM unnest(string_to_array(:words, ' ')) word
                                        WHERE position(lower(word) IN lower(name_zh || ' '
                                            || name_en || ' ' || address)) = 0)
                                ORDER BY applied_at DESC, store_id LIMIT :limit
                                """)
                .param("category", category)
                .param("words", words)
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
                row.getString("phone"),
                StoreCategory.valueOf(row.getString("category")),
                place(row),
                at(row, "applied_at").orElseThrow(),
                at(row, "sent_at"),
                at(row, "looked_at"),
                row.getString("note"));
    }

    private static Optional<GeoPoint> place(ResultSet row) throws SQLException {
        Integer latitude = row.getObject("latitude", Integer.class);
        Integer longitude = row.getObject("longitude", Integer.class);
        return latitude == null || longitude == null
                ? Optional.empty()
                : Optional.of(new GeoPoint(latitude, longitude));
    }

    private Optional<OffsetDateTime> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
