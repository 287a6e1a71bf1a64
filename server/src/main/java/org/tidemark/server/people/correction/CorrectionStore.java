package org.tidemark.server.people.correction;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Corrections that two of the staff decide about, with their phones under seal. */
@Repository
class CorrectionStore {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    CorrectionStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** A phone and the one that shall stand in its place. */
    record Correction(String id, String memberId, Phone from, Phone to) {}

    /** Keeps one; forgets those about which nobody decides any more. */
    void keep(Correction made) {
        database.sql("DELETE FROM platform.phone_correction WHERE made_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
        database.sql(
                        """
                        INSERT INTO platform.phone_correction
                            (correction_id, member_id, from_sealed, to_sealed, made_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        made.id(),
                        made.memberId(),
                        seals.seal(SealedColumn.CORRECTION_FROM, made.id(), made.from().digits()),
                        seals.seal(SealedColumn.CORRECTION_TO, made.id(), made.to().digits()),
                        OffsetDateTime.now(clock))
                .update();
    }

    Optional<Correction> find(String id) {
        return database.sql("SELECT * FROM platform.phone_correction WHERE correction_id = ?")
                .param(id)
                .query((row, number) ->
                        new Correction(
                                id,
                                row.getString("member_id"),
                                new Phone(
                                        seals.openText(
                                                SealedColumn.CORRECTION_FROM,
                                                id,
                                                row.getBytes("from_sealed"))),
                                new Phone(
                                        seals.openText(
                                                SealedColumn.CORRECTION_TO,
                                                id,
                                                row.getBytes("to_sealed")))))
                .optional();
    }

    void forget(String id) {
        database.sql("DELETE FROM platform.phone_correction WHERE correction_id = ?")
                .param(id)
                .update();
    }
}
