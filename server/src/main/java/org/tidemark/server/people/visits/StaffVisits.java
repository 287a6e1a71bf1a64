package org.tidemark.server.people.visits;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.tries.Caller;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.access.StaffLeaves;
import org.tidemark.server.web.access.StaffSessions;

/** Visits of staff in PostgreSQL. */
@Repository
public class StaffVisits implements StaffLeaves {

    /** So many are listed, the newest. */
    static final int MOST = 50;

    /** Visits that nobody has come back to for so long are forgotten. */
    private static final Duration KEPT = Duration.ofDays(180);

    private static final Duration NOTED = Duration.ofMinutes(1);
    private static final String SELECT = "SELECT * FROM platform.staff_session ";

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    StaffVisits(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * The visit that a request belongs to; it is noted that it was seen.
     *
     * @param staff who is signed in
     * @return empty where he is in no session
     */
    public Optional<StaffVisit> at(String staff, HttpServletRequest request) {
        return StaffSessions.number(request)
                .map(number -> found(number, staff).orElseGet(() -> begun(number, staff, request)));
    }

    private Optional<StaffVisit> found(String number, String staff) {
        Optional<StaffVisit> found = find(number, staff);
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (found.filter(visit -> !visit.ended() && visit.seenAt().isBefore(now.minus(NOTED)))
                .isPresent()) {
            database.sql("UPDATE platform.staff_session SET seen_at = ? WHERE number = ?")
                    .params(now, number)
                    .update();
        }
        return found;
    }

    private Optional<StaffVisit> find(String number, String staff) {
        return database.sql(SELECT + "WHERE number = ? AND staff = ?")
                .params(number, staff)
                .query(this::visit)
                .optional();
    }

    private StaffVisit begun(String number, String staff, HttpServletRequest request) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        INSERT INTO platform.staff_session
                            (number, staff, device, network_sealed, since, seen_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        number,
                        staff,
                        DeviceWords.of(request.getHeader(HttpHeaders.USER_AGENT)),
                        seals.seal(
                                SealedColumn.STAFF_NETWORK, number, Caller.of(request).network()),
                        now,
                        now)
                .update();
        return find(number, staff).orElseThrow();
    }

    /** He has shown a second factor in this visit. */
    public void proved(StaffVisit visit) {
        database.sql(
                        """
                        UPDATE platform.staff_session SET proved_at = ?
                        WHERE number = ? AND ended_at IS NULL
                        """)
                .params(OffsetDateTime.now(clock), visit.number())
                .update();
    }

    /** Ends a visit of somebody; false where it is over, or not his. */
    public boolean end(String number, String staff, String by) {
        return database.sql(
                                """
                                UPDATE platform.staff_session SET ended_at = ?, ended_by = ?
                                WHERE number = ? AND staff = ? AND ended_at IS NULL
                                """)
                        .params(OffsetDateTime.now(clock), by, number, staff)
                        .update()
                == 1;
    }

    /** Ends all visits of somebody but that one; how many. */
    public int endOthers(String staff, String but, String by) {
        return database.sql(
                        """
                        UPDATE platform.staff_session SET ended_at = ?, ended_by = ?
                        WHERE staff = ? AND number <> ? AND ended_at IS NULL
                        """)
                .params(OffsetDateTime.now(clock), by, staff, but)
                .update();
    }

    @Override
    public void left(HttpServletRequest request) {
        StaffSessions.number(request)
                .ifPresent(number ->
                        database.sql(
                                        """
                                        UPDATE platform.staff_session
                                        SET ended_at = ?, ended_by = staff
                                        WHERE number = ? AND ended_at IS NULL
                                        """)
                                .params(OffsetDateTime.now(clock), number)
                                .update());
    }

    /** The newest visits of somebody, those that are over as well. */
    public List<StaffVisit> of(String staff) {
        return database.sql(SELECT + "WHERE staff = ? ORDER BY since DESC, number LIMIT ?")
                .params(staff, MOST)
                .query(this::visit)
                .list();
    }

    /** His sign-in before that one; empty where there was none. */
    public Optional<StaffVisit> before(StaffVisit visit) {
        return database.sql(
                        SELECT
                                + "WHERE staff = ? AND since < ? AND number <> ?"
                                + " ORDER BY since DESC LIMIT 1")
                .params(visit.staff(), visit.since(), visit.number())
                .query(this::visit)
                .optional();
    }

    /** The last sign-in of each of the staff. */
    public List<StaffVisit> last() {
        return database.sql(
                        """
                        SELECT last.* FROM platform.staff, LATERAL (
                            SELECT * FROM platform.staff_session
                            WHERE staff_session.staff = platform.staff.name
                            ORDER BY since DESC LIMIT 1) last
                        """)
                .query(this::visit)
                .list();
    }

    /** Forgets visits that nobody has come back to for long; how many. */
    int forget() {
        return database.sql("DELETE FROM platform.staff_session WHERE seen_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private StaffVisit visit(ResultSet row, int number) throws SQLException {
        String id = row.getString("number");
        return new StaffVisit(
                id,
                row.getString("staff"),
                row.getString("device"),
                seals.openText(SealedColumn.STAFF_NETWORK, id, row.getBytes("network_sealed")),
                here(row.getObject("since", OffsetDateTime.class)),
                here(row.getObject("seen_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("proved_at", OffsetDateTime.class))
                        .map(this::here),
                row.getObject("ended_at") != null);
    }

    private OffsetDateTime here(@Nullable OffsetDateTime moment) {
        return Objects.requireNonNull(moment).atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
