package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;

/** Where each member's money goes when it leaves; kept sealed, shown with most of it hidden. */
@Repository
class Payees {

    private final JdbcClient database;
    private final SealedPayees seals;
    private final Clock clock;

    Payees(JdbcClient database, SealedPayees seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * A payee as pages may show it.
     *
     * @param changedAt when it took the place of another; the beginning of time for the first
     */
    record Kept(Payee.Kind kind, String shown, Instant changedAt) {

        /** Another one for each that takes the place of another. */
        String mark() {
            return kind + " " + shown + " " + changedAt.getEpochSecond();
        }
    }

    Optional<Kept> find(String memberId) {
        return database.sql("SELECT * FROM platform.payee WHERE member_id = ?")
                .param(memberId)
                .query((row, number) ->
                        new Kept(
                                Payee.Kind.valueOf(row.getString("kind")),
                                row.getString("shown"),
                                row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** His payee as it is kept, sealed. */
    byte[] sealed(String memberId) {
        return database.sql("SELECT sealed FROM platform.payee WHERE member_id = ?")
                .param(memberId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** Names a payee; naming the same one again is no change. */
    void name(String memberId, Payee payee) {
        if (find(memberId).isPresent() && open(memberId, sealed(memberId)).equals(payee)) {
            return;
        }
        SealedPayee kept = seals.seal(memberId, payee);
        database.sql(
                        """
                        INSERT INTO platform.payee
                            (member_id, kind, sealed, shown, mark, changed_at)
                        VALUES (:member, :kind, :sealed, :shown, :mark, '-infinity')
                        ON CONFLICT (member_id) DO UPDATE SET kind = :kind, sealed = :sealed,
                            shown = :shown, mark = :mark, changed_at = :now
                        """)
                .param("member", memberId)
                .param("kind", payee.kind().name())
                .param("sealed", kept.sealed())
                .param("shown", kept.shown())
                .param("mark", seals.mark(payee))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets it. */
    void forget(String memberId) {
        database.sql("DELETE FROM platform.payee WHERE member_id = ?").param(memberId).update();
    }

    /** Opens a payee that was sealed for that member, here or in a withdrawal. */
    Payee open(String memberId, byte[] sealed) {
        return seals.open(memberId, sealed);
    }
}
