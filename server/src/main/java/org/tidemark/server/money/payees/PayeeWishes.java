package org.tidemark.server.money.payees;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.payouts.SealedPayee;
import org.tidemark.server.money.payouts.SealedPayees;

/**
 * Keeps where those who are paid want their money. A wish moves nothing: staff proposes it, and
 * another person agrees.
 */
@Repository
public class PayeeWishes {

    private final JdbcClient database;
    private final SealedPayees seals;
    private final Clock clock;

    PayeeWishes(JdbcClient database, SealedPayees seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Keeps a wish in the place of the one before.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is no account
     */
    public void ask(String key, PayeeAccountForm form, String by) {
        form.ofAccount().orRefuse();
        SealedPayee sealed = seals.seal(key, form.payee());
        database.sql(
                        """
                        INSERT INTO platform.payee_wish
                            (payee_key, payee_sealed, payee_shown, asked_by, asked_at)
                        VALUES (:key, :sealed, :shown, :by, :now)
                        ON CONFLICT (payee_key) DO UPDATE SET payee_sealed = :sealed,
                            payee_shown = :shown, asked_by = :by, asked_at = :now
                        """)
                .param("key", key)
                .param("sealed", sealed.sealed())
                .param("shown", sealed.shown())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What is wished and not done yet. */
    public Optional<PayeeWish> find(String key) {
        return database.sql("SELECT * FROM platform.payee_wish WHERE payee_key = ?")
                .param(key)
                .query((row, number) ->
                        new PayeeWish(
                                new SealedPayee(
                                        key,
                                        row.getBytes("payee_sealed"),
                                        row.getString("payee_shown")),
                                row.getObject("asked_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime()))
                .optional();
    }

    /** Forgets it. */
    public void forget(String key) {
        database.sql("DELETE FROM platform.payee_wish WHERE payee_key = ?").param(key).update();
    }

    /** It was done as it was asked for. */
    void done(SealedPayee payee) {
        database.sql("DELETE FROM platform.payee_wish WHERE payee_key = ? AND payee_sealed = ?")
                .params(payee.key(), payee.sealed())
                .update();
    }
}
