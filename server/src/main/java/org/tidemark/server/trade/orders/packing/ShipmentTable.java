package org.tidemark.server.trade.orders.packing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.Upload;
import org.tidemark.server.web.files.UploadedTable;
import org.tidemark.tables.value.IdText;

/**
 * Tracking numbers as a table: the template, or the list of orders, with carrier and tracking
 * filled in. Rows without a tracking number do nothing. Only a table that cannot be read is
 * refused; what is doubtful in its rows is told beside them.
 */
final class ShipmentTable implements TableImport {

    static final String NUMBER = "number";
    static final String MEMBER = "member";
    static final String CARRIER = "carrier";
    static final String TRACKING = "tracking";

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST = 200;

    private final String id;
    private final Upload upload;
    private final ShipmentStore store;

    ShipmentTable(String id, Upload upload, ShipmentStore store) {
        this.id = id;
        this.upload = upload;
        this.store = store;
    }

    @Override
    public String kind() {
        return "shipments";
    }

    @Override
    public List<String> columns() {
        return List.of(NUMBER, CARRIER, TRACKING);
    }

    @Override
    public String id() {
        return NUMBER;
    }

    @Override
    public Runnable read(UploadedTable table) {
        List<ShipmentRow> rows = rows(table.rows());
        if (table.mistakes().isEmpty() && rows.isEmpty()) {
            table.add(FileMistake.file("orders.shipments.bad.empty"));
        }
        if (rows.size() > MOST_ROWS) {
            table.add(FileMistake.file("orders.shipments.bad.many", MOST_ROWS));
        }
        return () -> store.enter(id, upload.hash(), upload.by(), rows);
    }

    private static List<ShipmentRow> rows(List<UploadedTable.Row> table) {
        List<ShipmentRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (UploadedTable.Row row : table) {
            String tracking = cell(row, TRACKING);
            if (!tracking.isEmpty()) {
                String number = cell(row, NUMBER);
                rows.add(
                        new ShipmentRow(
                                row.line(),
                                number,
                                cell(row, MEMBER),
                                cell(row, CARRIER),
                                tracking,
                                !seen.add(number)));
            }
        }
        return rows;
    }

    private static String cell(UploadedTable.Row row, String column) {
        String text = IdText.of(row.get(column).strip()).strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
