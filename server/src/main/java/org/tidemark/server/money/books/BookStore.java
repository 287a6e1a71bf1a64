package org.tidemark.server.money.books;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.server.kernel.ledger.WholeRecords;

/** The sums of the books in PostgreSQL. */
@Repository
class BookStore {

    private static final String LINES =
            "SELECT (at AT TIME ZONE :zone)::date AS day, "
                    + BookAccount.OF_POSTING
                    + """
                     AS account, asset, event_type,
                        coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS incoming,
                        coalesce(sum(-amount) FILTER (WHERE amount < 0), 0) AS outgoing
                    FROM read_model.posting
                    WHERE ledger = :ledger AND seq > :after AND seq <= :until
                    GROUP BY 1, 2, 3, 4
                    """;

    /** Days and months from the same pass over the postings. */
    private static final String ADD_LINES =
            "WITH lines AS ("
                    + LINES
                    + """
                    ), days AS (
                        INSERT INTO platform.book_day AS b
                            (day, account, asset, event_type, incoming, outgoing)
                        SELECT day, account, asset, event_type, incoming, outgoing FROM lines
                        ON CONFLICT (day, account, asset, event_type) DO UPDATE SET
                            incoming = b.incoming + excluded.incoming, outgoing = b.outgoing + excluded.outgoing)
                    INSERT INTO platform.book_month AS b (month, account, asset, incoming, outgoing)
                    SELECT date_trunc('month', day)::date, account, asset, sum(incoming), sum(outgoing)
                    FROM lines GROUP BY 1, 2, 3
                    ON CONFLICT (month, account, asset) DO UPDATE SET
                        incoming = b.incoming + excluded.incoming, outgoing = b.outgoing + excluded.outgoing
                    """;

    private static final String ADD_SALES =
            """
            INSERT INTO platform.book_sales AS b (day, event_type, number, total_fen)
            SELECT (at AT TIME ZONE :zone)::date, type, count(*), sum((details->>'total')::bigint)
            FROM read_model.event
            WHERE ledger = :ledger AND seq > :after AND seq <= :until
                AND type IN ('order-settled', 'order-reversed')
            GROUP BY 1, 2
            ON CONFLICT (day, event_type) DO UPDATE SET
                number = b.number + excluded.number, total_fen = b.total_fen + excluded.total_fen
            """;

    /** Whole months, and of the month in which the period begins the days before it. */
    private static final String BALANCE =
            """
            SELECT account, coalesce(sum(opening), 0)::bigint AS opening,
                coalesce(sum(incoming), 0)::bigint AS incoming, coalesce(sum(outgoing), 0)::bigint AS outgoing
            FROM (
                SELECT account, incoming - outgoing AS opening, 0 AS incoming, 0 AS outgoing
                FROM platform.book_month WHERE asset = :asset AND month < :month
                UNION ALL
                SELECT account, incoming - outgoing, 0, 0
                FROM platform.book_day WHERE asset = :asset AND day >= :month AND day < :from
                UNION ALL
                SELECT account, 0, incoming, outgoing
                FROM platform.book_day WHERE asset = :asset AND day >= :from AND day <= :until) x
            GROUP BY account
            """;

    private final JdbcClient database;
    private final String ledger;
    private final WholeRecords place;
    private final Clock clock;

    BookStore(
            JdbcClient database,
            @Value("${tidemark.ledger.name}") String ledger,
            WholeRecords place,
            Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.place = place;
        this.clock = clock;
    }

    /**
     * Counts the next records of the read model, at most so many.
     *
     * @return how many records; 0 where the books have all that the read model has
     */
    @Transactional
    int follow(int most) {
        long after =
                database.sql("SELECT seq FROM platform.book_progress FOR UPDATE")
                        .query(Long.class)
                        .single();
        long until = Math.min(place.whole(), after + most);
        if (until <= after) {
            return 0;
        }
        add(ADD_LINES, after, until);
        add(ADD_SALES, after, until);
        database.sql("UPDATE platform.book_progress SET seq = ?").param(until).update();
        return Math.toIntExact(until - after);
    }

    private void add(String sums, long after, long until) {
        database.sql(sums)
                .param("ledger", ledger)
                .param("zone", clock.getZone().getId())
                .param("after", after)
                .param("until", until)
                .update();
    }

    /** The last record that is counted. */
    long sequence() {
        return database.sql("SELECT seq FROM platform.book_progress").query(Long.class).single();
    }

    /** How many records the read model has that are not counted yet. */
    long behind() {
        return Math.max(0, place.whole() - sequence());
    }

    /** The assets that ever moved, the currency of the ledger among them or not. */
    List<String> assets() {
        return database.sql("SELECT DISTINCT asset FROM platform.book_month ORDER BY asset")
                .query(String.class)
                .list();
    }

    TrialBalance balance(BookPeriod period, String asset) {
        return new TrialBalance(
                period,
                asset,
                database.sql(BALANCE)
                        .param("asset", asset)
                        .param("month", period.monthOfFrom())
                        .param("from", period.from())
                        .param("until", period.until())
                        .query((row, number) ->
                                new BookLine(
                                        new BookAccount(row.getString("account")),
                                        row.getLong("opening"),
                                        row.getLong("incoming"),
                                        row.getLong("outgoing")))
                        .list());
    }

    /** One account day by day, by what brought it about; the newest first. */
    List<BookMovement> movements(BookAccount account, String asset, BookPeriod period, int most) {
        return database.sql(
                        """
                        SELECT day, event_type, incoming, outgoing FROM platform.book_day
                        WHERE account = :account AND asset = :asset
                            AND day >= :from AND day <= :until
                        ORDER BY day DESC, event_type LIMIT :most
                        """)
                .param("account", account.name())
                .param("asset", asset)
                .param("from", period.from())
                .param("until", period.until())
                .param("most", most)
                .query((row, number) ->
                        new BookMovement(
                                row.getObject("day", LocalDate.class),
                                row.getString("event_type"),
                                row.getLong("incoming"),
                                row.getLong("outgoing")))
                .list();
    }

    /** Orders settled and reversed in a period. */
    Sales sales(BookPeriod period) {
        return database.sql(
                        """
                        SELECT
                            coalesce(sum(number) FILTER (WHERE event_type = 'order-settled'), 0)
                                AS settled,
                            coalesce(sum(total_fen) FILTER (WHERE event_type = 'order-settled'), 0)
                                AS settled_fen,
                            coalesce(sum(number) FILTER (WHERE event_type = 'order-reversed'), 0)
                                AS reversed,
                            coalesce(sum(total_fen) FILTER (WHERE event_type = 'order-reversed'), 0)
                                AS reversed_fen
                        FROM platform.book_sales WHERE day >= :from AND day <= :until
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query((row, number) ->
                        new Sales(
                                row.getLong("settled"),
                                row.getLong("settled_fen"),
                                row.getLong("reversed"),
                                row.getLong("reversed_fen")))
                .single();
    }

    /** The first month with anything in it. */
    Optional<YearMonth> firstMonth() {
        return database.sql("SELECT min(month) FROM platform.book_month")
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    List<BookClose> closes(int most) {
        return database.sql("SELECT * FROM platform.book_close ORDER BY month DESC LIMIT ?")
                .param(most)
                .query(this::close)
                .list();
    }

    /** Keeps a close; false where that month is closed already. */
    boolean enter(BookClose close) {
        return database.sql(
                                """
                                INSERT INTO platform.book_close
                                    (month, seq, fingerprint, closed_by, closed_at)
                                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                close.month().atDay(1),
                                close.sequence(),
                                close.fingerprint(),
                                close.by(),
                                close.at())
                        .update()
                == 1;
    }

    /** The last record of a month: nothing comes after it that belongs to the month. */
    long lastSequence(YearMonth month) {
        return database.sql(
                        """
                        SELECT coalesce((SELECT seq FROM read_model.event
                            WHERE ledger = :ledger AND seq <= :counted AND at < :end
                            ORDER BY seq DESC LIMIT 1), 0)
                        """)
                .param("ledger", ledger)
                .param("counted", sequence())
                .param(
                        "end",
                        month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    private BookClose close(ResultSet row, int number) throws SQLException {
        return new BookClose(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("seq"),
                row.getString("fingerprint"),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
