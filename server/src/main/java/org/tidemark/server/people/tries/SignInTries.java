package org.tidemark.server.people.tries;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.web.passwords.Passwords;

/** Counts tries by who makes them. */
@Repository
public class SignInTries {

    /** After that long without one, tries are forgotten. */
    static final Duration KEPT = Duration.ofDays(1);

    /** How many more all strangers together have than one of them. */
    static final int STRANGERS_MORE = 95;

    private static final String STRANGERS = "strangers";
    private static final String KIND = "sign-in-try";

    private final JdbcClient database;
    private final KnownDevices devices;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInTries(
            JdbcClient database,
            KnownDevices devices,
            Seals seals,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.devices = devices;
        this.seals = seals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a try, before it is judged, so that tries in parallel get no more than tries in a row.
     *
     * @return whether it may be judged; not while whoever tries rests
     */
    public boolean take(WayIn way, Caller caller) {
        Optional<String> device = devices.number(way, caller);
        return Boolean.TRUE.equals(
                transaction.execute(status ->
                        device.isPresent()
                                ? counted(way, device.get(), 0)
                                : counted(way, caller.network(), 0)
                                        && counted(way, STRANGERS, STRANGERS_MORE)));
    }

    /** After a right one. What strangers tried meanwhile stays counted. */
    public void forgive(WayIn way, Caller caller) {
        database.sql("DELETE FROM platform.sign_in_try WHERE subject = ? AND source = ?")
                .params(
                        subject(way),
                        source(way, devices.number(way, caller).orElse(caller.network())))
                .update();
    }

    /** With another password the guesses at the old one are worth nothing. */
    public void forgiveAll(WayIn way) {
        database.sql("DELETE FROM platform.sign_in_try WHERE subject = ?")
                .param(subject(way))
                .update();
    }

    /** Forgets tries that are long past; how many. */
    int forget() {
        return database.sql("DELETE FROM platform.sign_in_try WHERE last_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private boolean counted(WayIn way, String source, int more) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Integer> tries =
                database.sql(
                                """
                                INSERT INTO platform.sign_in_try AS kept
                                    (subject, source, tries, rests_until, last_at)
                                VALUES (?, ?, 1, '-infinity', ?)
                                ON CONFLICT (subject, source) DO UPDATE
                                SET tries = CASE WHEN kept.last_at < ? THEN 1
                                                 ELSE kept.tries + 1 END,
                                    last_at = excluded.last_at
                                WHERE kept.rests_until <= excluded.last_at
                                RETURNING tries
                                """)
                        .params(subject(way), source(way, source), now, now.minus(KEPT))
                        .query(Integer.class)
                        .optional();
        tries.map(count -> Passwords.rest(count - more))
                .filter(Duration::isPositive)
                .ifPresent(rest ->
                        database.sql(
                                        """
                                        UPDATE platform.sign_in_try SET rests_until = ?
                                        WHERE subject = ? AND source = ?
                                        """)
                                .params(now.plus(rest), subject(way), source(way, source))
                                .update());
        return tries.isPresent();
    }

    private byte[] subject(WayIn way) {
        return seals.hash(KIND, way.subject());
    }

    private byte[] source(WayIn way, String source) {
        return seals.hash(KIND + ":" + way.subject(), source);
    }
}
