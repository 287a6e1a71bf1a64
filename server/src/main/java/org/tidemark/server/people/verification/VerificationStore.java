package org.tidemark.server.people.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Cases of identity verification in PostgreSQL, sealed. */
@Repository
class VerificationStore {

    private static final String CASE =
            "SELECT case_id, member_id, state, kind, name_sealed, number_sealed, birth_sealed,"
                    + " asked_at, decided_at, decided_by, reason FROM platform.verification WHERE ";

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    VerificationStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Enters a case; false when the member has one that is open or approved. */
    boolean enter(VerificationCase asked, byte[] front, byte[] back) {
        String id = asked.caseId();
        return database.sql(
                                """
                                INSERT INTO platform.verification
                                    (case_id, member_id, state, kind, name_sealed, number_sealed,
                                     number_hash, birth_sealed, front_sealed, back_sealed, asked_at)
                                VALUES (?, ?, 'ASKED', ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(
                                id,
                                asked.memberId(),
                                asked.kind().name(),
                                seals.seal(SealedColumn.VERIFICATION_NAME, id, asked.legalName()),
                                seals.seal(SealedColumn.VERIFICATION_NUMBER, id, asked.number()),
                                numberHash(asked),
                                seals.seal(
                                        SealedColumn.VERIFICATION_BIRTH,
                                        id,
                                        asked.birth().toString()),
                                seals.seal(SealedColumn.VERIFICATION_FRONT, id, front),
                                seals.seal(SealedColumn.VERIFICATION_BACK, id, back),
                                asked.askedAt())
                        .update()
                == 1;
    }

    /** A member's newest case. */
    Optional<VerificationCase> newest(String memberId) {
        return database.sql(CASE + "member_id = ? ORDER BY asked_at DESC, case_id DESC LIMIT 1")
                .param(memberId)
                .query(this::read)
                .optional();
    }

    /** All cases of a member, oldest first. */
    List<VerificationCase> of(String memberId) {
        return database.sql(CASE + "member_id = ? ORDER BY asked_at, case_id")
                .param(memberId)
                .query(this::read)
                .list();
    }

    Optional<VerificationCase> find(String caseId) {
        return database.sql(CASE + "case_id = ?").param(caseId).query(this::read).optional();
    }

    /** Cases in a state: open ones oldest first, so that nobody waits for ever. */
    List<VerificationCase> in(VerificationState state, int limit) {
        String order =
                state == VerificationState.ASKED ? "asked_at, case_id" : "decided_at DESC, case_id";
        return database.sql(CASE + "state = ? ORDER BY " + order + " LIMIT ?")
                .params(state.name(), limit)
                .query(this::read)
                .list();
    }

    /** A picture of a case: {@code front} or {@code back}. */
    Optional<byte[]> picture(String caseId, boolean front) {
        SealedColumn side =
                front ? SealedColumn.VERIFICATION_FRONT : SealedColumn.VERIFICATION_BACK;
        return database.sql(
                        "SELECT "
                                + (front ? "front_sealed" : "back_sealed")
                                + " FROM platform.verification WHERE case_id = ?")
                .param(caseId)
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.open(side, caseId, sealed));
    }

    /** Whether another account was verified with this document. */
    boolean isTaken(VerificationCase asked) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM platform.verification
                            WHERE number_hash = ? AND state = 'APPROVED' AND member_id <> ?)
                        """)
                .params(numberHash(asked), asked.memberId())
                .query(Boolean.class)
                .single();
    }

    /**
     * Decides an open case; false when it is decided already.
     *
     * @throws org.springframework.dao.DuplicateKeyException when an approval would be the second of
     *     one document
     */
    boolean decide(String caseId, VerificationState to, String staff, String reason) {
        return database.sql(
                                """
                                UPDATE platform.verification
                                SET state = ?, decided_at = ?, decided_by = ?, reason = ?
                                WHERE case_id = ? AND state = 'ASKED'
                                """)
                        .params(to.name(), OffsetDateTime.now(clock), staff, reason, caseId)
                        .update()
                == 1;
    }

    /** Approvals that the ledger has not confirmed. */
    List<VerificationCase> untold(int limit) {
        return database.sql(CASE + "state = 'APPROVED' AND NOT told ORDER BY decided_at LIMIT ?")
                .param(limit)
                .query(this::read)
                .list();
    }

    void told(String caseId) {
        database.sql("UPDATE platform.verification SET told = true WHERE case_id = ?")
                .param(caseId)
                .update();
    }

    void erase(String memberId) {
        database.sql("DELETE FROM platform.verification WHERE member_id = ?")
                .param(memberId)
                .update();
    }

    private byte[] numberHash(VerificationCase asked) {
        return seals.hash("document:" + asked.kind(), asked.number());
    }

    private VerificationCase read(ResultSet row, int number) throws SQLException {
        String id = row.getString("case_id");
        return new VerificationCase(
                id,
                row.getString("member_id"),
                VerificationState.valueOf(row.getString("state")),
                DocumentKind.valueOf(row.getString("kind")),
                seals.openText(SealedColumn.VERIFICATION_NAME, id, row.getBytes("name_sealed")),
                seals.openText(SealedColumn.VERIFICATION_NUMBER, id, row.getBytes("number_sealed")),
                LocalDate.parse(
                        seals.openText(
                                SealedColumn.VERIFICATION_BIRTH, id, row.getBytes("birth_sealed"))),
                local(row.getObject("asked_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(this::local),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private OffsetDateTime local(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
