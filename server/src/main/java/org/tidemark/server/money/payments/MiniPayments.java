package org.tidemark.server.money.payments;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.wechat.MiniVisitor;

/** Which payments were opened in the mini program. */
@Repository
class MiniPayments {

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    MiniPayments(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Notes one before the provider hears of it, so that none is missed. */
    void opened(String paymentId, MiniVisitor payer) {
        database.sql(
                        """
                        INSERT INTO platform.mini_payment (payment_id, member_id, payer_sealed,
                            opened_at)
                        VALUES (:payment, :member, :payer, :now)
                        ON CONFLICT (payment_id) DO UPDATE SET member_id = EXCLUDED.member_id,
                            payer_sealed = EXCLUDED.payer_sealed
                        """)
                .param("payment", paymentId)
                .param("member", payer.memberId())
                .param("payer", seals.seal(SealedColumn.MINI_PAYER, paymentId, payer.openid()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets who he is to WeChat. */
    void forget(String memberId) {
        database.sql("UPDATE platform.mini_payment SET payer_sealed = NULL WHERE member_id = ?")
                .param(memberId)
                .update();
    }
}
