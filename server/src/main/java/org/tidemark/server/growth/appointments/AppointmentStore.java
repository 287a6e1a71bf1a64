package org.tidemark.server.growth.appointments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Appointments in PostgreSQL; each step is one conditional update. */
@Repository
class AppointmentStore {

    static final int LISTED = 100;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AppointmentStore(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Enters one that begins on its first day; the same again is the same. */
    void enter(AppointmentTerm term) {
        database.sql(
                        """
                        INSERT INTO platform.appointment
                            (appointment_id, kind, seat, seat_key, member_id, contract, from_day,
                             until_day, appointed_by, agreed_by, reason, agreed_at, state, replaces)
                        VALUES (:id, :kind, :seat, :key, :member, :contract, :from, :until, :by,
                            :agreed, :reason, :at, 'COMING', :replaces)
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", term.id())
                .param("kind", term.kind().name())
                .param("seat", term.seat())
                .param("key", term.seatKey())
                .param("member", term.member())
                .param("contract", term.contract())
                .param("from", term.from())
                .param("until", term.until().orElse(null), Types.DATE)
                .param("by", term.appointedBy())
                .param("agreed", term.agreedBy())
                .param("reason", term.reason())
                .param("at", term.agreedAt())
                .param("replaces", term.replaces())
                .update();
    }

    /**
     * Notes one as begun, and what ran for its seat as ended by it.
     *
     * @param replaces the member who had the seat, as far as the ledger knew
     */
    void begun(AppointmentTerm term, String replaces) {
        transaction.executeWithoutResult(status -> {
            LocalDate today = LocalDate.now(clock);
            Optional<String> before =
                    database.sql(
                                    """
                                    UPDATE platform.appointment
                                    SET state = 'ENDED', ended_on = ?
                                    WHERE kind = ? AND seat_key = ? AND state = 'RUNNING'
                                        AND appointment_id <> ?
                                    RETURNING member_id
                                    """)
                            .params(today, term.kind().name(), term.seatKey(), term.id())
                            .query(String.class)
                            .optional();
            database.sql(
                            """
                            UPDATE platform.appointment
                            SET state = 'RUNNING', begun_on = ?, replaces = ?
                            WHERE appointment_id = ? AND state = 'COMING'
                            """)
                    .params(today, before.orElse(replaces), term.id())
                    .update();
        });
    }

    /** Notes the end of one that runs or was to begin. */
    void ended(String id, AppointmentState to) {
        database.sql(
                        """
                        UPDATE platform.appointment SET state = ?, ended_on = ?
                        WHERE appointment_id = ? AND state IN ('COMING', 'RUNNING')
                        """)
                .params(to.name(), LocalDate.now(clock), id)
                .update();
    }

    /**
     * Sets another last day, with who wanted it and why.
     *
     * @return false where it has ended, or two have agreed to that day already: what they said
     *     stays
     */
    boolean endOn(String id, LocalDate last, String by, String agreed, String reason) {
        return database.sql(
                                """
                                UPDATE platform.appointment
                                SET until_day = ?, ended_by = ?, end_agreed_by = ?, end_reason = ?
                                WHERE appointment_id = ? AND state IN ('COMING', 'RUNNING')
                                    AND (end_agreed_by = '' OR until_day IS DISTINCT FROM ?)
                                """)
                        .params(last, by, agreed, reason, id, last)
                        .update()
                == 1;
    }

    /** Those for which something may be to do today. */
    List<AppointmentTerm> due(LocalDate today, int most) {
        return database.sql(
                        """
                        SELECT * FROM platform.appointment
                        WHERE state = 'RUNNING' AND until_day < :today
                            OR state = 'COMING' AND from_day <= :today
                        ORDER BY from_day, appointment_id LIMIT :most
                        """)
                .param("today", today)
                .param("most", most)
                .query(this::row)
                .list();
    }

    /** All that run or are to begin, by seat. */
    List<AppointmentTerm> standing() {
        return database.sql(
                        """
                        SELECT * FROM platform.appointment WHERE state IN ('COMING', 'RUNNING')
                        ORDER BY kind, seat, from_day LIMIT ?
                        """)
                .param(10 * LISTED)
                .query(this::row)
                .list();
    }

    /** The newest that are over, the one that ended last first. */
    List<AppointmentTerm> over() {
        return database.sql(
                        """
                        SELECT * FROM platform.appointment WHERE state IN ('ENDED', 'REFUSED')
                        ORDER BY ended_on DESC NULLS LAST, agreed_at DESC LIMIT ?
                        """)
                .param(LISTED)
                .query(this::row)
                .list();
    }

    Optional<AppointmentTerm> find(String id) {
        return database.sql("SELECT * FROM platform.appointment WHERE appointment_id = ?")
                .param(id)
                .query(this::row)
                .optional();
    }

    private AppointmentTerm row(ResultSet row, int number) throws SQLException {
        return new AppointmentTerm(
                row.getString("appointment_id"),
                AppointmentKind.valueOf(row.getString("kind")),
                row.getString("seat"),
                row.getString("member_id"),
                row.getString("contract"),
                row.getObject("from_day", LocalDate.class),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("appointed_by"),
                row.getString("agreed_by"),
                row.getString("reason"),
                row.getObject("agreed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                AppointmentState.valueOf(row.getString("state")),
                row.getString("replaces"),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getString("ended_by"),
                row.getString("end_agreed_by"),
                row.getString("end_reason"));
    }
}
