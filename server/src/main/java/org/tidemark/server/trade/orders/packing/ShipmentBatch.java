package org.tidemark.server.trade.orders.packing;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A file with tracking numbers.
 *
 * @param rows each with what would become of it now, or has become
 */
public record ShipmentBatch(Head head, List<ShipmentRow.Judged> rows) {

    public ShipmentBatch {
        rows = List.copyOf(rows);
    }

    /**
     * Whose it is.
     *
     * @param sentBy who of the staff has sent it
     * @param takenBy who has said ship, empty while nobody has
     */
    public record Head(String id, String sentBy, OffsetDateTime sentAt, String takenBy) {}

    public String id() {
        return head.id();
    }

    /** How many rows stand like this. */
    public long count(ShipmentVerdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** How many rows somebody has to look at. */
    public long doubts() {
        return rows.stream().filter(row -> row.verdict().isDoubt()).count();
    }
}
