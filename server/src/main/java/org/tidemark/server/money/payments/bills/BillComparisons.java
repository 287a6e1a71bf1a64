package org.tidemark.server.money.payments.bills;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
                    WHERE d.comparison_id = c.comparison_id) AS different,
                (SELECT count(*) FROM platform.bill_difference d
                    WHERE d.comparison_id = c.comparison_id AND d.done_by = '') AS open
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
            database.sql(
                            """
                            INSERT INTO platform.bill_difference (comparison_id, place, kind,
                                refund, number, here_fen, there_fen, there_on)
                            VALUES (:id, :place, :kind, :refund, :number, :here, :there, :on)
                            """)
                    .param("id", id)
                    .param("place", place++)
                    .param("kind", one.kind().name())
                    .param("refund", one.refund())
                    .param("number", one.number())
                    .param("here", one.hereFen())
                    .param("there", one.thereFen())
                    .param("on", one.otherDay().orElse(null), Types.DATE)
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
    List<DifferenceLine> differences(long id, int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.bill_difference WHERE comparison_id = ? ORDER BY place LIMIT ?
                        """)
                .params(id, limit)
                .query(this::difference)
                .list();
    }

    /** Somebody has worked a difference off; false where somebody had before. */
    boolean done(long id, int place, String by, String note) {
        return database.sql(
                                """
                                UPDATE platform.bill_difference
                                SET done_by = ?, done_at = ?, note = ?
                                WHERE comparison_id = ? AND place = ? AND done_by = ''
                                """)
                        .params(by, OffsetDateTime.now(clock), note, id, place)
                        .update()
                == 1;
    }

    private DifferenceLine difference(ResultSet row, int number) throws SQLException {
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new DifferenceLine(
                row.getInt("place"),
                new BillDifference(
                        BillDifference.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("refund"),
                        row.getString("number"),
                        row.getLong("here_fen"),
                        row.getLong("there_fen"),
                        Optional.ofNullable(row.getObject("there_on", LocalDate.class))),
                row.getString("done_by"),
                doneAt == null
                        ? null
                        : doneAt.atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                row.getString("note"));
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
                row.getInt("different"),
                row.getInt("open"));
    }
}
