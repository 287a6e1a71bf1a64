package org.tidemark.server.money.payments.bills;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What our book has for the lines of a provider's bill. */
@Repository
class BookLines {

    private final JdbcClient database;
    private final Clock clock;

    BookLines(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What our book received through a provider on that day, as lines of a bill. */
    List<BillLine> received(String provider, LocalDate day) {
        return database.sql(
                        """
                        SELECT payment_id, provider_number, amount_fen FROM platform.payment
                        WHERE provider = ? AND state = 'PAID' AND changed_at >= ? AND changed_at < ?
                        ORDER BY changed_at, payment_id
                        """)
                .params(provider, beginning(day), beginning(day.plusDays(1)))
                .query((row, number) ->
                        new BillLine(false, row.getString(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    /** What our book has for a line, in fen. */
    Optional<Long> hereFen(String provider, BillLine line) {
        String sql =
                line.refund()
                        ? """
                        SELECT r.refund_fen FROM platform.payment_refund r
                        JOIN platform.payment p USING (payment_id)
                        WHERE r.refund_id = ? AND p.provider = ? AND r.status <> 'ABSENT'
                        """
                        : """
                        SELECT amount_fen FROM platform.payment
                        WHERE payment_id = ? AND provider = ? AND state = 'PAID'
                        """;
        return database.sql(sql).params(line.number(), provider).query(Long.class).optional();
    }
}
