package org.tidemark.server.money.payments;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which payments were opened in the mini program. */
@Repository
class MiniPayments {

    private final JdbcClient database;
    private final Clock clock;

    MiniPayments(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes one before the provider hears of it, so that none is missed. */
    void opened(String paymentId, String memberId) {
        database.sql(
                        """
                        INSERT INTO platform.mini_payment (payment_id, member_id, opened_at)
                        VALUES (:payment, :member, :now)
                        ON CONFLICT (payment_id) DO UPDATE SET member_id = EXCLUDED.member_id
                        """)
                .param("payment", paymentId)
                .param("member", memberId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
