package org.tidemark.server.people.factors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.access.KeyHash;

/** Factors of staff in PostgreSQL. */
@Repository
class FactorStore {

    private final JdbcClient database;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FactorStore(JdbcClient database, Seals seals, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A factor that is set up.
     *
     * @param lastStep whose code has counted last
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    record Kept(byte[] secret, long lastStep, OffsetDateTime since) {}

    Optional<Kept> find(String staff) {
        return database.sql("SELECT * FROM platform.staff_factor WHERE staff = ?")
                .param(staff)
                .query((row, number) -> kept(row, staff))
                .optional();
    }

    private Kept kept(ResultSet row, String staff) throws SQLException {
        return new Kept(
                seals.open(SealedColumn.STAFF_FACTOR, staff, row.getBytes("secret_sealed")),
                row.getLong("last_step"),
                row.getObject("since", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }

    /** Whether somebody has one. */
    boolean has(String staff) {
        return database.sql("SELECT EXISTS (SELECT FROM platform.staff_factor WHERE staff = ?)")
                .param(staff)
                .query(Boolean.class)
                .single();
    }

    /** Who has one. */
    List<String> all() {
        return database.sql("SELECT staff FROM platform.staff_factor").query(String.class).list();
    }

    /** Keeps a factor in the place of whatever there was, with its recovery codes. */
    void keep(String staff, byte[] secret, long step, List<String> codes) {
        transaction.executeWithoutResult(status -> {
            database.sql(
                            """
                            INSERT INTO platform.staff_factor
                                (staff, secret_sealed, last_step, since)
                            VALUES (?, ?, ?, ?)
                            ON CONFLICT (staff) DO UPDATE
                            SET secret_sealed = excluded.secret_sealed,
                                last_step = excluded.last_step, since = excluded.since
                            """)
                    .params(
                            staff,
                            seals.seal(SealedColumn.STAFF_FACTOR, staff, secret),
                            step,
                            OffsetDateTime.now(clock))
                    .update();
            replaceCodes(staff, codes);
        });
    }

    /** Gives other recovery codes; those of before are void. */
    void giveCodes(String staff, List<String> codes) {
        transaction.executeWithoutResult(status -> replaceCodes(staff, codes));
    }

    private void replaceCodes(String staff, List<String> codes) {
        removeCodes(staff);
        for (int place = 0; place < codes.size(); place++) {
            KeyHash hash = KeyHash.of(RecoveryCodes.plain(codes.get(place)));
            database.sql(
                            """
                            INSERT INTO platform.staff_recovery_code (staff, place, salt, hash)
                            VALUES (?, ?, ?, ?)
                            """)
                    .params(staff, place, hash.salt(), hash.hash())
                    .update();
        }
    }

    private void removeCodes(String staff) {
        database.sql("DELETE FROM platform.staff_recovery_code WHERE staff = ?")
                .param(staff)
                .update();
    }

    /** Uses the code of a step; false where that step or a later one was used meanwhile. */
    boolean useStep(String staff, long step) {
        return database.sql(
                                """
                                UPDATE platform.staff_factor SET last_step = ?
                                WHERE staff = ? AND last_step < ?
                                """)
                        .params(step, staff, step)
                        .update()
                == 1;
    }

    /** A recovery code that was not used. */
    private record Left(int place, KeyHash hash) {}

    /** Uses a recovery code; false where he has none like it left. */
    boolean useCode(String staff, String typed) {
        String plain = RecoveryCodes.plain(typed);
        return database
                .sql(
                        """
                        SELECT place, salt, hash FROM platform.staff_recovery_code
                        WHERE staff = ? AND used_at IS NULL
                        """)
                .param(staff)
                .query((row, number) ->
                        new Left(
                                row.getInt("place"),
                                new KeyHash(row.getBytes("salt"), row.getBytes("hash"))))
                .list()
                .stream()
                .filter(left -> left.hash().matches(plain))
                .anyMatch(left -> use(staff, left.place()));
    }

    private boolean use(String staff, int place) {
        return database.sql(
                                """
                                UPDATE platform.staff_recovery_code SET used_at = ?
                                WHERE staff = ? AND place = ? AND used_at IS NULL
                                """)
                        .params(OffsetDateTime.now(clock), staff, place)
                        .update()
                == 1;
    }

    /** How many recovery codes he has left. */
    int codesLeft(String staff) {
        return database.sql(
                        """
                        SELECT count(*) FROM platform.staff_recovery_code
                        WHERE staff = ? AND used_at IS NULL
                        """)
                .param(staff)
                .query(Integer.class)
                .single();
    }

    /** Takes off a factor; false where there is none. */
    boolean remove(String staff) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    removeCodes(staff);
                    return database.sql("DELETE FROM platform.staff_factor WHERE staff = ?")
                                    .param(staff)
                                    .update()
                            == 1;
                }));
    }
}
