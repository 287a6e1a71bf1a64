package org.tidemark.server.money.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the console reads of payments and refunds. */
@Repository
class PaymentLists {

    private static final String LINE =
            """
            SELECT payment_id, provider, member_id, description, amount_fen, state,
                   provider_number, changed_at, told FROM platform.payment
            """;

    /** Another amount than asked, or received and not acted upon. */
    static final String TROUBLED = "(state = 'DISPUTED' OR (state = 'PAID' AND NOT told))";

    private final JdbcClient database;

    PaymentLists(JdbcClient database) {
        this.database = database;
    }

    /** The newest payments. */
    List<PaymentLine> newest(int limit, ZoneId zone) {
        return lines(LINE + " ORDER BY changed_at DESC, payment_id LIMIT ?", limit, zone);
    }

    /** Payments that a person must look at: another amount, or received and not acted upon. */
    List<PaymentLine> troubled(int limit, ZoneId zone) {
        return lines(
                LINE + " WHERE " + TROUBLED + " ORDER BY changed_at, payment_id LIMIT ?",
                limit,
                zone);
    }

    private List<PaymentLine> lines(String sql, int limit, ZoneId zone) {
        return database.sql(sql).param(limit).query((row, number) -> line(row, zone)).list();
    }

    /** Refunds, those that are not done first. */
    List<RefundLine> refunds(int limit) {
        return database.sql(
                        """
                        SELECT refund_id, payment_id, refund_fen, reason, status
                        FROM platform.payment_refund
                        ORDER BY status = 'DONE', seen_at DESC, refund_id LIMIT ?
                        """)
                .param(limit)
                .query((row, number) ->
                        new RefundLine(
                                row.getString("refund_id"),
                                row.getString("payment_id"),
                                row.getLong("refund_fen"),
                                row.getString("reason"),
                                row.getString("status")))
                .list();
    }

    private static PaymentLine line(ResultSet row, ZoneId zone) throws SQLException {
        return new PaymentLine(
                row.getString("payment_id"),
                row.getString("provider"),
                row.getString("member_id"),
                row.getString("description"),
                row.getLong("amount_fen"),
                row.getString("state"),
                row.getString("provider_number"),
                row.getObject("changed_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toOffsetDateTime(),
                row.getBoolean("told"));
    }
}
