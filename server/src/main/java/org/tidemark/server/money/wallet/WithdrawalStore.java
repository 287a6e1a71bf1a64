package org.tidemark.server.money.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Withdrawals in PostgreSQL. Every change is one conditional update. */
@Repository
class WithdrawalStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    WithdrawalStore(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Enters a withdrawal, one of a member at a time.
     *
     * @param dayStart since when his others count
     * @param roomFor whether there is room for it beside what the day already has, in fen
     * @return false where there is no room
     */
    boolean enter(Withdrawal fresh, byte[] payee, Instant dayStart, LongPredicate roomFor) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 42))")
                            .param(fresh.memberId())
                            .query((row, number) -> 0)
                            .single();
                    if (find(fresh.number()).isPresent()) {
                        return true;
                    }
                    if (!roomFor.test(sinceFen(fresh.memberId(), dayStart))) {
                        return false;
                    }
                    insert(fresh, payee);
                    return true;
                }));
    }

    private void insert(Withdrawal fresh, byte[] payee) {
        database.sql(
                        """
                        INSERT INTO platform.withdrawal
                            (number, member_id, provider, payee_sealed, payee_shown, gross_fen,
                             fee_fen, tax_fen, state, requested_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        fresh.number(),
                        fresh.memberId(),
                        fresh.provider(),
                        payee,
                        fresh.payeeShown(),
                        fresh.grossFen(),
                        fresh.feeFen(),
                        fresh.taxFen(),
                        fresh.state().name(),
                        at(fresh.requestedAt()),
                        at(fresh.changedAt()))
                .update();
    }

    /** What a member's withdrawals since then come to, those left out that gave all back. */
    long sinceFen(String memberId, Instant since) {
        return database.sql(
                        """
                        SELECT coalesce(sum(gross_fen), 0)::bigint FROM platform.withdrawal
                        WHERE member_id = ? AND requested_at >= ?
                            AND state NOT IN ('FAILED', 'EXPIRED', 'CANCELLED')
                        """)
                .params(memberId, at(since))
                .query(Long.class)
                .single();
    }

    Optional<Withdrawal> find(String number) {
        return database.sql("SELECT * FROM platform.withdrawal WHERE number = ?")
                .param(number)
                .query(WithdrawalStore::row)
                .optional();
    }

    Optional<Withdrawal> findOf(String memberId, String number) {
        return database.sql("SELECT * FROM platform.withdrawal WHERE number = ? AND member_id = ?")
                .params(number, memberId)
                .query(WithdrawalStore::row)
                .optional();
    }

    List<Withdrawal> ofMember(String memberId, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.withdrawal WHERE member_id = ?
                        ORDER BY requested_at DESC, number LIMIT ?
                        """)
                .params(memberId, limit)
                .query(WithdrawalStore::row)
                .list();
    }

    /** Those in any of the states, the oldest first. */
    List<Withdrawal> in(Set<WithdrawalState> states, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.withdrawal WHERE state IN (:states)
                        ORDER BY requested_at, number LIMIT :limit
                        """)
                .param("states", names(states))
                .param("limit", limit)
                .query(WithdrawalStore::row)
                .list();
    }

    /** The newest that ended. */
    List<Withdrawal> ended(int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.withdrawal
                        WHERE state IN ('PAID', 'FAILED', 'EXPIRED', 'CANCELLED')
                        ORDER BY changed_at DESC, number LIMIT ?
                        """)
                .param(limit)
                .query(WithdrawalStore::row)
                .list();
    }

    /** All whose holds are still there: not ended, or ended and not yet booked. */
    List<Withdrawal> unbooked() {
        return database.sql("SELECT * FROM platform.withdrawal WHERE NOT booked ORDER BY number")
                .query(WithdrawalStore::row)
                .list();
    }

    /** Whether a member has any that is not finished. */
    boolean unbookedOf(String memberId) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM platform.withdrawal
                            WHERE member_id = ? AND NOT booked)
                        """)
                .param(memberId)
                .query(Boolean.class)
                .single();
    }

    /** Forgets the accounts that finished withdrawals of a member went to. */
    void forgetPayees(String memberId) {
        database.sql(
                        """
                        UPDATE platform.withdrawal SET payee_sealed = '', payee_shown = ''
                        WHERE member_id = ? AND booked
                        """)
                .param(memberId)
                .update();
    }

    /** Unfinished ones whose next look is due; each is put off until the moment given. */
    List<String> due(Instant now, Instant again, int limit) {
        return database.sql(
                        """
                        UPDATE platform.withdrawal SET look_at = ? WHERE number IN
                            (SELECT number FROM platform.withdrawal
                             WHERE NOT booked AND state <> 'REQUESTED' AND look_at <= ?
                             ORDER BY look_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING number
                        """)
                .params(at(again), at(now), limit)
                .query(String.class)
                .list();
    }

    /** Moves one on, from any state from which it may come there; the first who does wins. */
    boolean move(String number, WithdrawalState to, String reason, Instant now) {
        return database.sql(
                                """
                                UPDATE platform.withdrawal SET state = :to, changed_at = :now,
                                    reason = :reason, look_at = '-infinity'
                                WHERE number = :number AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("now", at(now))
                        .param("reason", reason)
                        .param("number", number)
                        .param("from", names(to.before()))
                        .update()
                == 1;
    }

    /** Ends the opening: so many holds were made. Of one that is not taken nothing was withheld. */
    boolean opened(String number, WithdrawalState to, int holds, String reason, Instant now) {
        return database.sql(
                                """
                                UPDATE platform.withdrawal SET state = ?, holds = ?, reason = ?,
                                    changed_at = ?, look_at = '-infinity',
                                    tax_fen = CASE WHEN ? THEN 0 ELSE tax_fen END
                                WHERE number = ? AND state = 'OPENING'
                                """)
                        .params(
                                to.name(),
                                holds,
                                reason,
                                at(now),
                                to == WithdrawalState.CANCELLED,
                                number)
                        .update()
                == 1;
    }

    /** Calls off what was not sent; against a sending at the same moment one of the two wins. */
    boolean cancelUnsent(String number, String reason, Instant now) {
        return database.sql(
                                """
                                UPDATE platform.withdrawal SET state = 'CANCELLED', reason = ?,
                                    changed_at = ?, look_at = '-infinity'
                                WHERE number = ? AND state IN ('REQUESTED', 'APPROVED')
                                """)
                        .params(reason, at(now), number)
                        .update()
                == 1;
    }

    /** Decides with what was approved alone today. */
    @FunctionalInterface
    interface Approving {

        /**
         * Decides.
         *
         * @param memberFen of the member's
         * @param staffFen by whoever approves
         */
        boolean decided(long memberFen, long staffFen);
    }

    /** Approvals one at a time, so that two at once do not both fit into what one may alone. */
    boolean approving(Withdrawal asked, String staff, Instant today, Approving approving) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    database.sql("SELECT pg_advisory_xact_lock(hashtextextended('approve', 42))")
                            .query((row, number) -> 0)
                            .single();
                    record Alone(long memberFen, long staffFen) {}
                    Alone alone =
                            database.sql(
                                            """
                                            SELECT
                                                coalesce(sum(gross_fen)
                                                    FILTER (WHERE member_id = :member), 0)::bigint,
                                                coalesce(sum(gross_fen)
                                                    FILTER (WHERE approved_by = :staff), 0)::bigint
                                            FROM platform.withdrawal
                                            WHERE approved_at >= :today AND second_by = ''
                                                AND state NOT IN ('REQUESTED', 'CANCELLED')
                                            """)
                                    .param("member", asked.memberId())
                                    .param("staff", staff)
                                    .param("today", at(today))
                                    .query((row, number) ->
                                            new Alone(row.getLong(1), row.getLong(2)))
                                    .single();
                    return approving.decided(alone.memberFen(), alone.staffFen());
                }));
    }

    /** Notes the first of two approvals. */
    boolean firstApproval(String number, String staff) {
        return database.sql(
                                """
                                UPDATE platform.withdrawal SET approved_by = ?
                                WHERE number = ? AND state = 'REQUESTED' AND approved_by = ''
                                """)
                        .params(staff, number)
                        .update()
                == 1;
    }

    /** Approves; where two are needed, somebody else must have been the first. */
    boolean approve(String number, String staff, boolean second, Instant now) {
        String column = second ? "second_by" : "approved_by";
        String rule = second ? "approved_by <> '' AND approved_by <> ?" : "approved_by IN ('', ?)";
        return database.sql(
                                """
                                UPDATE platform.withdrawal SET state = 'APPROVED', %s = ?,
                                    approved_at = ?, changed_at = ?, look_at = '-infinity'
                                WHERE number = ? AND state = 'REQUESTED' AND %s
                                """
                                        .formatted(column, rule))
                        .params(staff, at(now), at(now), number, staff)
                        .update()
                == 1;
    }

    /** Notes that it shall be called off, where the provider has it. */
    boolean wantCancel(String number, String reason) {
        return database.sql(
                                """
                                UPDATE platform.withdrawal SET cancel_wanted = true, reason = ?,
                                    look_at = '-infinity'
                                WHERE number = ? AND state IN ('SENT', 'WAIT_CONFIRM')
                                """)
                        .params(reason, number)
                        .update()
                == 1;
    }

    /** Notes, before it happens, that it is handed to the provider; false where it may not be. */
    boolean sending(String number, Instant now) {
        return database.sql(
                                """
                                UPDATE platform.withdrawal
                                SET last_send_at = ?, sends = sends + 1
                                WHERE number = ? AND state IN ('SENT', 'WAIT_CONFIRM')
                                    AND NOT cancel_wanted
                                """)
                        .params(at(now), number)
                        .update()
                == 1;
    }

    /** Notes what the provider said, of one that it has. */
    void heard(String number, String providerNumber, String confirmWith, String reason) {
        database.sql(
                        """
                        UPDATE platform.withdrawal SET
                            provider_number =
                                CASE WHEN :p = '' THEN provider_number ELSE :p END,
                            confirm_with = CASE WHEN :c = '' THEN confirm_with ELSE :c END,
                            reason = :reason
                        WHERE number = :number AND NOT booked
                        """)
                .param("p", providerNumber)
                .param("c", confirmWith)
                .param("reason", reason)
                .param("number", number)
                .update();
    }

    /** Notes that the holds of one that ended have ended. */
    void booked(String number) {
        database.sql("UPDATE platform.withdrawal SET booked = true WHERE number = ?")
                .param(number)
                .update();
    }

    /** The payee, sealed. */
    byte[] payee(String number) {
        return database.sql("SELECT payee_sealed FROM platform.withdrawal WHERE number = ?")
                .param(number)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    private static List<String> names(Set<WithdrawalState> states) {
        return states.stream().map(Enum::name).toList();
    }

    private static Withdrawal row(ResultSet row, int index) throws SQLException {
        return new Withdrawal(
                row.getString("number"),
                row.getString("member_id"),
                row.getString("provider"),
                row.getString("payee_shown"),
                row.getLong("gross_fen"),
                row.getLong("fee_fen"),
                row.getLong("tax_fen"),
                row.getInt("holds"),
                WithdrawalState.valueOf(row.getString("state")),
                row.getString("reason"),
                instant(row, "requested_at"),
                instant(row, "changed_at"),
                row.getString("approved_by"),
                row.getString("second_by"),
                row.getBoolean("cancel_wanted"),
                instant(row, "last_send_at"),
                row.getInt("sends"),
                row.getString("confirm_with"),
                row.getString("provider_number"),
                row.getBoolean("booked"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
