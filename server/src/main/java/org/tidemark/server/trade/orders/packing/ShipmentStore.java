package org.tidemark.server.trade.orders.packing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.trade.orders.RowTimes;

/** Files with tracking numbers, in PostgreSQL. */
@Repository
class ShipmentStore {

    private final JdbcClient database;
    private final RowTimes times;
    private final Clock clock;

    ShipmentStore(JdbcClient database, RowTimes times, Clock clock) {
        this.database = database;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A row as it is kept.
     *
     * @param result what became of it, empty while nothing has
     */
    record Kept(ShipmentRow row, Optional<ShipmentVerdict> result) {}

    void enter(String id, String hash, String by, List<ShipmentRow> rows) {
        database.sql(
                        """
                        INSERT INTO platform.shipment_batch
                            (batch_id, hash, sent_by, sent_at, taken_by)
                        VALUES (?, ?, ?, ?, '')
                        """)
                .params(id, hash, by, OffsetDateTime.now(clock))
                .update();
        for (ShipmentRow row : rows) {
            database.sql(
                            """
                            INSERT INTO platform.shipment_row (batch_id, line, order_number,
                                member_id, carrier, tracking, again, result)
                            VALUES (?, ?, ?, ?, ?, ?, ?, '')
                            """)
                    .params(
                            id,
                            row.line(),
                            row.number(),
                            row.memberId(),
                            row.carrier(),
                            row.tracking(),
                            row.again())
                    .update();
        }
    }

    Optional<ShipmentBatch.Head> find(String id) {
        return database.sql("SELECT * FROM platform.shipment_batch WHERE batch_id = ?")
                .param(id)
                .query(this::head)
                .optional();
    }

    /** The newest of that very file. */
    Optional<ShipmentBatch.Head> ofFile(String hash) {
        return database.sql(
                        """
                        SELECT * FROM platform.shipment_batch WHERE hash = ?
                        ORDER BY sent_at DESC LIMIT 1
                        """)
                .param(hash)
                .query(this::head)
                .optional();
    }

    /** The newest of all. */
    List<ShipmentBatch.Head> newest(int limit) {
        return database.sql("SELECT * FROM platform.shipment_batch ORDER BY sent_at DESC LIMIT ?")
                .param(limit)
                .query(this::head)
                .list();
    }

    private ShipmentBatch.Head head(ResultSet row, int number) throws SQLException {
        return new ShipmentBatch.Head(
                row.getString("batch_id"),
                row.getString("sent_by"),
                times.time(row, "sent_at"),
                row.getString("taken_by"));
    }

    /** Its rows in the order of the file. */
    List<Kept> rows(String id) {
        return database.sql("SELECT * FROM platform.shipment_row WHERE batch_id = ? ORDER BY line")
                .param(id)
                .query(ShipmentStore::row)
                .list();
    }

    /** One of its rows that nobody else does until the transaction ends; empty where it is done. */
    Optional<ShipmentRow> toDo(String id, long line) {
        return database.sql(
                        """
                        SELECT * FROM platform.shipment_row
                        WHERE batch_id = ? AND line = ? AND result = '' FOR UPDATE
                        """)
                .params(id, line)
                .query(ShipmentStore::row)
                .optional()
                .map(Kept::row);
    }

    private static Kept row(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Kept(
                new ShipmentRow(
                        row.getLong("line"),
                        row.getString("order_number"),
                        row.getString("member_id"),
                        row.getString("carrier"),
                        row.getString("tracking"),
                        row.getBoolean("again")),
                result.isEmpty() ? Optional.empty() : Optional.of(ShipmentVerdict.valueOf(result)));
    }

    void done(String id, long line, ShipmentVerdict result) {
        database.sql(
                        """
                        UPDATE platform.shipment_row SET result = ?
                        WHERE batch_id = ? AND line = ? AND result = ''
                        """)
                .params(result.name(), id, line)
                .update();
    }

    /** Somebody has said ship. */
    void taken(String id, String by) {
        database.sql(
                        """
                        UPDATE platform.shipment_batch SET taken_by = ?, taken_at = ?
                        WHERE batch_id = ? AND taken_by = ''
                        """)
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }
}
