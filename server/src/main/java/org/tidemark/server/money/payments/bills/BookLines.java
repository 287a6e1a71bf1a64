package org.tidemark.server.money.payments.bills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What our book has for the lines of a provider's bill, and what was seen on its other bills. */
@Repository
class BookLines {

    private static final String PAYMENT =
            """
            SELECT false AS refund, payment_id AS number, amount_fen AS fen, changed_at AS at
            FROM platform.payment WHERE provider = :provider AND state = 'PAID'
            """;

    private static final String REFUND =
            """
            SELECT true AS refund, r.refund_id AS number, r.refund_fen AS fen, r.begun_at AS at
            FROM platform.payment_refund r JOIN platform.payment p USING (payment_id)
            WHERE p.provider = :provider
            """;

    private final JdbcClient database;
    private final Clock clock;

    BookLines(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Our book for the bill of a provider of one day. */
    Reconciliation.Book of(String provider, LocalDate day) {
        return new Reconciliation.Book() {
            @Override
            public Optional<OwnLine> here(BillLine line) {
                return database.sql(
                                line.refund()
                                        ? REFUND
                                                + " AND r.refund_id = :number AND r.status <> 'ABSENT'"
                                        : PAYMENT + " AND payment_id = :number")
                        .param("provider", provider)
                        .param("number", line.number())
                        .query(BookLines.this::line)
                        .optional();
            }

            @Override
            public List<OwnLine> ofDay() {
                return database.sql(
                                PAYMENT
                                        + " AND changed_at >= :from AND changed_at < :until UNION ALL "
                                        + REFUND
                                        + " AND r.begun_at >= :from AND r.begun_at < :until"
                                        + " AND r.status IN ('PENDING', 'DONE') ORDER BY at, number")
                        .param("provider", provider)
                        .param("from", beginning(day))
                        .param("until", beginning(day.plusDays(1)))
                        .query(BookLines.this::line)
                        .list();
            }

            @Override
            public Optional<LocalDate> seenOn(boolean refund, String number) {
                return database.sql(
                                """
                                SELECT day FROM platform.bill_seen WHERE provider = :provider
                                    AND refund = :refund AND number = :number AND day <> :day
                                ORDER BY day DESC LIMIT 1
                                """)
                        .param("provider", provider)
                        .param("refund", refund)
                        .param("number", number)
                        .param("day", day)
                        .query(LocalDate.class)
                        .optional();
            }
        };
    }

    /** Keeps what stood on the bill of a day, in the place of what was kept of it before. */
    void seen(String provider, LocalDate day, List<BillLine> bill) {
        database.sql("DELETE FROM platform.bill_seen WHERE provider = ? AND day = ?")
                .params(provider, day)
                .update();
        for (BillLine line : bill) {
            database.sql(
                            """
                            INSERT INTO platform.bill_seen (provider, refund, number, day)
                            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                            """)
                    .params(provider, line.refund(), line.number(), day)
                    .update();
        }
    }

    private OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private OwnLine line(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class));
        return new OwnLine(
                row.getBoolean("refund"),
                row.getString("number"),
                row.getLong("fen"),
                at.equals(OffsetDateTime.MIN)
                        ? Optional.empty()
                        : Optional.of(at.atZoneSameInstant(clock.getZone()).toOffsetDateTime()));
    }
}
