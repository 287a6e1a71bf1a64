package org.tidemark.server.money.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of payments in PostgreSQL. */
@Repository
class PaymentStore implements PaymentBook {

    private static final String PAYMENT =
            "payment_id, provider, member_id, description, amount_fen, state, provider_number,"
                    + " asked_at, expires_at, shared";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaymentStore(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean enter(Payment payment) {
        return database.sql(
                                """
                                INSERT INTO platform.payment
                                    (payment_id, provider, member_id, description, amount_fen,
                                     state, provider_number, asked_at, changed_at, expires_at,
                                     shared)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (payment_id) DO NOTHING
                                """)
                        .params(
                                payment.paymentId(),
                                payment.provider(),
                                payment.memberId(),
                                payment.description(),
                                payment.amountFen(),
                                payment.state().name(),
                                payment.providerNumber(),
                                at(payment.askedAt()),
                                at(payment.askedAt()),
                                at(payment.expiresAt()),
                                payment.shared())
                        .update()
                == 1;
    }

    @Override
    public Optional<Payment> find(String paymentId) {
        return database.sql("SELECT " + PAYMENT + " FROM platform.payment WHERE payment_id = ?")
                .param(paymentId)
                .query(PaymentStore::payment)
                .optional();
    }

    @Override
    public boolean move(
            String paymentId,
            Set<Payment.State> from,
            Payment.State to,
            String providerNumber,
            Instant now) {
        return database.sql(
                                """
                                UPDATE platform.payment
                                SET state = :to, provider_number = :number,
                                    changed_at = :now, seen_at = '-infinity'
                                WHERE payment_id = :id AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("number", providerNumber)
                        .param("now", at(now))
                        .param("id", paymentId)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    @Override
    public List<Payment> openSince(Instant seenBefore, Instant now, int limit) {
        return seen("state = 'OPEN'", seenBefore, now, limit);
    }

    @Override
    public List<Payment> untoldSince(Instant seenBefore, Instant now, int limit) {
        return seen("state = 'PAID' AND NOT told", seenBefore, now, limit);
    }

    private List<Payment> seen(String which, Instant seenBefore, Instant now, int limit) {
        return database.sql(
                        """
                        UPDATE platform.payment SET seen_at = ? WHERE payment_id IN
                            (SELECT payment_id FROM platform.payment
                             WHERE %s AND seen_at < ?
                             ORDER BY seen_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING %s
                        """
                                .formatted(which, PAYMENT))
                .params(at(now), at(seenBefore), limit)
                .query(PaymentStore::payment)
                .list();
    }

    @Override
    public void told(String paymentId) {
        database.sql("UPDATE platform.payment SET told = true WHERE payment_id = ?")
                .param(paymentId)
                .update();
    }

    @Override
    public boolean bind(RefundRequest request) {
        return Boolean.TRUE.equals(transaction.execute(status -> bindLocked(request)));
    }

    private boolean bindLocked(RefundRequest request) {
        // The row of the payment is the lock: two refunds of it never count the same room.
        long amountFen =
                database.sql(
                                "SELECT amount_fen FROM platform.payment WHERE payment_id = ?"
                                        + " FOR UPDATE")
                        .param(request.paymentId())
                        .query(Long.class)
                        .single();
        Optional<BookedRefund> known = findRefund(request.refundId());
        if (known.isPresent() && known.get().status() != RefundStatus.ABSENT) {
            return true;
        }
        long boundFen =
                database.sql(
                                """
                                SELECT coalesce(sum(refund_fen), 0)::bigint
                                FROM platform.payment_refund
                                WHERE payment_id = ? AND status <> 'ABSENT'
                                """)
                        .param(request.paymentId())
                        .query(Long.class)
                        .single();
        if (request.refundFen() > amountFen - boundFen) {
            return false;
        }
        database.sql(
                        """
                        INSERT INTO platform.payment_refund
                            (refund_id, payment_id, refund_fen, reason, status, begun_at)
                        VALUES (?, ?, ?, ?, 'PENDING', ?)
                        ON CONFLICT (refund_id) DO UPDATE SET status = 'PENDING'
                        """)
                .params(
                        request.refundId(),
                        request.paymentId(),
                        request.refundFen(),
                        request.reason(),
                        at(clock.instant()))
                .update();
        return true;
    }

    @Override
    public Optional<BookedRefund> findRefund(String refundId) {
        return database.sql(
                        """
                        SELECT r.*, p.amount_fen FROM platform.payment_refund r
                        JOIN platform.payment p USING (payment_id) WHERE refund_id = ?
                        """)
                .param(refundId)
                .query(PaymentStore::refund)
                .optional();
    }

    @Override
    public List<BookedRefund> pendingSince(Instant seenBefore, Instant now, int limit) {
        return database.sql(
                        """
                        UPDATE platform.payment_refund r SET seen_at = ? FROM platform.payment p
                        WHERE p.payment_id = r.payment_id AND r.refund_id IN
                            (SELECT refund_id FROM platform.payment_refund
                             WHERE status = 'PENDING' AND seen_at < ?
                             ORDER BY seen_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING r.*, p.amount_fen
                        """)
                .params(at(now), at(seenBefore), limit)
                .query(PaymentStore::refund)
                .list();
    }

    @Override
    public void moveRefund(String refundId, RefundStatus status) {
        database.sql(
                        "UPDATE platform.payment_refund SET status = ?"
                                + " WHERE refund_id = ? AND status <> 'DONE'")
                .params(status.name(), refundId)
                .update();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        return new Payment(
                row.getString("payment_id"),
                row.getString("provider"),
                row.getString("member_id"),
                row.getString("description"),
                row.getLong("amount_fen"),
                Payment.State.valueOf(row.getString("state")),
                row.getString("provider_number"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("shared"));
    }

    private static BookedRefund refund(ResultSet row, int number) throws SQLException {
        return new BookedRefund(
                new RefundRequest(
                        row.getString("payment_id"),
                        row.getString("refund_id"),
                        row.getLong("refund_fen"),
                        row.getLong("amount_fen"),
                        row.getString("reason")),
                RefundStatus.valueOf(row.getString("status")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
