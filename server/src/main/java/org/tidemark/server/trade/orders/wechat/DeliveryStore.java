package org.tidemark.server.trade.orders.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.people.wechat.MiniPeople;
import org.tidemark.server.trade.purchases.model.PurchaseKind;

/** How far WeChat is told of what was paid in the mini program. */
@Repository
class DeliveryStore {

    /** Nobody else looks at a row meanwhile. */
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Seals seals;
    private final MiniPeople people;
    private final Clock clock;

    DeliveryStore(JdbcClient database, Seals seals, MiniPeople people, Clock clock) {
        this.people = people;
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** How it ended. */
    enum Ending {
        /** WeChat has heard. */
        DONE,
        /** WeChat does not take it: a person enters it there. */
        REFUSED,
        /** Never paid or never sent, for so long that WeChat takes it no more. */
        DROPPED
    }

    /** One that waits; nobody else has it for a while. */
    record Claimed(String paymentId, Instant openedAt, int tries) {}

    /**
     * What is known of a payment that has come.
     *
     * @param payer empty where it is forgotten
     */
    record Paid(
            String transaction,
            String description,
            String number,
            PurchaseKind kind,
            String payer) {}

    /** Those whose time has come. */
    List<Claimed> claim(int limit) {
        return database.sql(
                        """
                        UPDATE platform.mini_payment SET look_at = :until
                        WHERE payment_id IN (SELECT payment_id FROM platform.mini_payment
                            WHERE report = 'WAITING' AND look_at <= :now
                            ORDER BY look_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING payment_id, opened_at, tries
                        """)
                .param("until", now().plus(CLAIM))
                .param("now", now())
                .param("limit", limit)
                .query((row, index) ->
                        new Claimed(
                                row.getString("payment_id"),
                                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                                row.getInt("tries")))
                .list();
    }

    /** The payment, once it has come and counts for its purchase. */
    Optional<Paid> paid(String paymentId) {
        return database.sql(
                        """
                        SELECT y.provider_number, y.description, p.number, p.kind, m.payer_sealed,
                            m.member_id
                        FROM platform.mini_payment m
                            JOIN platform.payment y USING (payment_id)
                            JOIN platform.purchase p ON p.paid_by = m.payment_id
                                AND p.number = (SELECT a.number FROM platform.purchase_attempt a
                                    WHERE a.attempt_id = m.payment_id)
                        WHERE m.payment_id = ? AND y.state = 'PAID'
                        """)
                .param(paymentId)
                .query((row, index) -> {
                    byte[] sealed = row.getBytes("payer_sealed");
                    return new Paid(
                            row.getString("provider_number"),
                            row.getString("description"),
                            row.getString("number"),
                            PurchaseKind.valueOf(row.getString("kind")),
                            sealed == null
                                    ? people.openid(row.getString("member_id")).orElse("")
                                    : seals.openText(SealedColumn.MINI_PAYER, paymentId, sealed));
                })
                .optional();
    }

    /** Those that WeChat does not take, the oldest first. */
    List<RefusedDelivery> refused(int limit) {
        return database.sql(
                        """
                        SELECT m.payment_id, m.opened_at, m.trouble, y.provider_number, p.number,
                            p.kind
                        FROM platform.mini_payment m
                            JOIN platform.payment y USING (payment_id)
                            JOIN platform.purchase p ON p.number = (
                                SELECT a.number FROM platform.purchase_attempt a
                                WHERE a.attempt_id = m.payment_id)
                        WHERE m.report = 'REFUSED' ORDER BY m.opened_at, m.payment_id LIMIT ?
                        """)
                .param(limit)
                .query((row, index) ->
                        new RefusedDelivery(
                                row.getString("payment_id"),
                                row.getString("number"),
                                PurchaseKind.valueOf(row.getString("kind")),
                                row.getString("provider_number"),
                                row.getObject("opened_at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                DeliveryTrouble.read(row.getString("trouble")).name(),
                                DeliveryTrouble.number(row.getString("trouble"))))
                .list();
    }

    /** A refused one is told again, after WeChat was asked whether it has heard meanwhile. */
    boolean retry(String paymentId) {
        return database.sql(
                                """
                                UPDATE platform.mini_payment
                                SET report = 'WAITING', tries = 1, look_at = ?, trouble = ''
                                WHERE payment_id = ? AND report = 'REFUSED'
                                """)
                        .params(now(), paymentId)
                        .update()
                == 1;
    }

    /** Not yet: looked at again after that. */
    void wait(String paymentId, Duration pause) {
        database.sql("UPDATE platform.mini_payment SET look_at = ? WHERE payment_id = ?")
                .params(now().plus(pause), paymentId)
                .update();
    }

    /** A try begins: from here on WeChat may have heard of it. */
    void trying(String paymentId) {
        database.sql("UPDATE platform.mini_payment SET tries = tries + 1 WHERE payment_id = ?")
                .param(paymentId)
                .update();
    }

    /** It is over; who paid is no longer needed, unless it is tried again. */
    void end(String paymentId, Ending ending, String trouble) {
        database.sql(
                        """
                        UPDATE platform.mini_payment SET report = ?, trouble = ?,
                            payer_sealed = CASE WHEN CAST(? AS boolean) THEN payer_sealed END
                        WHERE payment_id = ?
                        """)
                .params(ending.name(), trouble, ending == Ending.REFUSED, paymentId)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
