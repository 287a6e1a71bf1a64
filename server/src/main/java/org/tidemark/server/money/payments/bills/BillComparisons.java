package org.tidemark.server.money.payments.bills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what came of comparing bills with our book. */
@Repository
class BillComparisons {

    private static final String SELECT =
            """
            SELECT comparison_id, provider, day, compared_at, compared_by, lines, equal_lines,
                (SELECT count(*) FROM platform.bill_difference d
                    WHERE d.comparison_id = c.comparison_id) AS different
            FROM platform.bill_comparison c
            """;

    private final JdbcClient database;
    private final Clock clock;

    BillComparisons(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps one, in the transaction of the caller; gives its id. */
    long add(String provider, LocalDate day, String by, Reconciliation.Result result) {
        long id =
                database.sql(
                                """
                                INSERT INTO platform.bill_comparison
                                    (provider, day, compared_at, compared_by, lines, equal_lines)
                                VALUES (?, ?, ?, ?, ?, ?) RETURNING comparison_id
                                """)
                        .params(
                                provider,
                                day,
                                OffsetDateTime.now(clock),
                                by,
                                result.lines(),
                                result.equal())
                        .query(Long.class)
                        .single();
        int place = 1;
        for (BillDifference one : result.differences()) {
            database.sql("INSERT INTO platform.bill_difference VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            place++,
                            one.kind().name(),
                            one.refund(),
                            one.number(),
                            one.hereFen(),
                            one.thereFen())
                    .update();
        }
        return id;
    }

    /** The newest. */
    List<BillComparison> newest(int limit) {
        return database.sql(SELECT + " ORDER BY comparison_id DESC LIMIT ?")
                .param(limit)
                .query(this::comparison)
                .list();
    }

    Optional<BillComparison> find(long id) {
        return database.sql(SELECT + " WHERE comparison_id = ?")
                .param(id)
                .query(this::comparison)
                .optional();
    }

    /** Where bill and book differ, in the order of the bill, at most so many. */
    List<BillDifference> differences(long id, int limit) {
        return database.sql(
                        """
                        SELECT kind, refund, number, here_fen, there_fen
                        FROM platform.bill_difference WHERE comparison_id = ? ORDER BY place LIMIT ?
                        """)
                .params(id, limit)
                .query((row, number) ->
                        new BillDifference(
                                BillDifference.Kind.valueOf(row.getString("kind")),
                                row.getBoolean("refund"),
                                row.getString("number"),
                                row.getLong("here_fen"),
                                row.getLong("there_fen")))
                .list();
    }

    private BillComparison comparison(ResultSet row, int number) throws SQLException {
        return new BillComparison(
                row.getLong("comparison_id"),
                row.getString("provider"),
                row.getObject("day", LocalDate.class),
                row.getObject("compared_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("compared_by"),
                row.getInt("lines"),
                row.getInt("equal_lines"),
                row.getInt("different"));
    }
}
