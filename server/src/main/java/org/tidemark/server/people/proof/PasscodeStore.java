package org.tidemark.server.people.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.web.access.WalletGuard;

/** Hashes of members' passcodes, and since when each counts. */
@Repository
class PasscodeStore implements WalletGuard, PersonalRecords {

    /** One that was set without the one before counts after that. */
    static final Duration WAITS = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    PasscodeStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One that is set. */
    record Kept(String hash, OffsetDateTime countsFrom) {}

    /** A member's; empty where he has none. */
    Optional<Kept> of(String memberId) {
        return database.sql(
                        """
                        SELECT hash, counts_from FROM platform.passcode
                        WHERE member_id = ? AND hash <> ''
                        """)
                .param(memberId)
                .query((row, number) ->
                        new Kept(
                                row.getString("hash"),
                                row.getObject("counts_from", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime()))
                .optional();
    }

    /** The one that counts now. */
    Optional<String> counting(String memberId) {
        return of(memberId)
                .filter(kept -> !kept.countsFrom().isAfter(OffsetDateTime.now(clock)))
                .map(Kept::hash);
    }

    /**
     * Sets one: the first counts at once, another with the one before as well, else after a day.
     * One that was taken away less than a day ago is one before.
     */
    void set(String memberId, String hash, boolean knewTheOld) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        INSERT INTO platform.passcode AS kept (member_id, hash, counts_from, set_at)
                        VALUES (:member, :hash, :now, :now)
                        ON CONFLICT (member_id) DO UPDATE SET hash = EXCLUDED.hash,
                            set_at = EXCLUDED.set_at,
                            counts_from = CASE
                                WHEN :knew OR kept.hash = '' AND kept.set_at <= :before
                                THEN EXCLUDED.set_at ELSE :later END
                        """)
                .param("member", memberId)
                .param("hash", hash)
                .param("now", now)
                .param("knew", knewTheOld)
                .param("before", now.minus(WAITS))
                .param("later", now.plus(WAITS))
                .update();
    }

    /** Takes it away. */
    void remove(String memberId) {
        database.sql("UPDATE platform.passcode SET hash = '', set_at = ? WHERE member_id = ?")
                .params(OffsetDateTime.now(clock), memberId)
                .update();
    }

    @Override
    public boolean guards(String memberId) {
        return of(memberId).isPresent();
    }

    @Override
    public String section() {
        return "passcode";
    }

    @Override
    public Object export(String memberId) {
        return Map.of("set", guards(memberId));
    }

    @Override
    public void erase(String memberId) {
        database.sql("DELETE FROM platform.passcode WHERE member_id = ?").param(memberId).update();
    }
}
