package org.tidemark.server.trade.orders.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import tools.jackson.databind.json.JsonMapper;

/** What carriers have said, in PostgreSQL. */
@Repository
class TrackStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    TrackStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** One that is wanted; nobody else has it for a while. */
    record Wanted(String orderNumber, int tries) {}

    /** What is known under that number of the carrier. */
    Optional<ParcelTrack> find(String orderNumber, String tracking) {
        return database.sql(
                        """
                        SELECT asked_at, state, events_sealed FROM platform.parcel_track
                        WHERE order_number = ? AND tracking = ?
                        """)
                .params(orderNumber, tracking)
                .query((row, index) ->
                        new ParcelTrack(
                                row.getObject("asked_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                ParcelState.valueOf(row.getString("state")),
                                events(orderNumber, row.getBytes("events_sealed"))))
                .optional();
    }

    private List<ParcelEvent> events(String orderNumber, byte[] sealed) {
        return sealed == null
                ? List.of()
                : Arrays.asList(
                        JSON.readValue(
                                seals.openText(SealedColumn.PARCEL_TRACK, orderNumber, sealed),
                                ParcelEvent[].class));
    }

    /** It is to be asked for; under another number from the beginning. */
    void want(String orderNumber, String tracking) {
        database.sql(
                        """
                        INSERT INTO platform.parcel_track AS t
                            (order_number, tracking, wanted, asked_at, state)
                        VALUES (?, ?, true, ?, 'UNKNOWN')
                        ON CONFLICT (order_number) DO UPDATE SET wanted = true, tries = 0,
                            asked_at = CASE WHEN t.tracking = EXCLUDED.tracking
                                THEN t.asked_at ELSE EXCLUDED.asked_at END,
                            state = CASE WHEN t.tracking = EXCLUDED.tracking
                                THEN t.state ELSE EXCLUDED.state END,
                            events_sealed = CASE WHEN t.tracking = EXCLUDED.tracking
                                THEN t.events_sealed END,
                            tracking = EXCLUDED.tracking
                        """)
                .params(orderNumber, tracking, now())
                .update();
    }

    /** Those that wait to be asked for; until then nobody else takes them. */
    List<Wanted> claim(int limit, Duration until) {
        return database.sql(
                        """
                        UPDATE platform.parcel_track SET asked_at = :until, tries = tries + 1
                        WHERE order_number IN (SELECT order_number FROM platform.parcel_track
                            WHERE wanted AND asked_at <= :now
                            ORDER BY asked_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING order_number, tries
                        """)
                .param("until", now().plus(until))
                .param("now", now())
                .param("limit", limit)
                .query((row, index) -> new Wanted(row.getString(1), row.getInt(2)))
                .list();
    }

    /** What the carrier has said. */
    void told(String orderNumber, CarrierTracks.Told told) {
        database.sql(
                        """
                        UPDATE platform.parcel_track SET wanted = false, asked_at = ?, tries = 0,
                            state = ?, events_sealed = ?
                        WHERE order_number = ?
                        """)
                .params(
                        now(),
                        told.state().name(),
                        seals.seal(
                                SealedColumn.PARCEL_TRACK,
                                orderNumber,
                                JSON.writeValueAsString(told.events())),
                        orderNumber)
                .update();
    }

    /** It has said nothing: asked again after that, or no more until somebody looks. */
    void silent(String orderNumber, Duration pause) {
        database.sql(
                        """
                        UPDATE platform.parcel_track SET wanted = ?, asked_at = ?
                        WHERE order_number = ?
                        """)
                .params(!pause.isZero(), now().plus(pause), orderNumber)
                .update();
    }

    /** Whose parcels they were has left. */
    void erase(String memberId) {
        database.sql(
                        """
                        DELETE FROM platform.parcel_track WHERE order_number IN
                            (SELECT number FROM platform.purchase WHERE buyer = ?)
                        """)
                .param(memberId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
