package org.tidemark.server.growth.reports;

import java.util.List;
import org.tidemark.tables.out.OutTable;

/**
 * A report: one table for the page and for the files, and its picture.
 *
 * @param bars the months of the picture, the oldest first
 */
public record ReportTable(
        List<ReportColumn> columns, List<List<ReportCell>> rows, List<ReportBar> bars) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        bars = List.copyOf(bars);
    }

    /** Its first rows. */
    ReportTable first(int most) {
        return new ReportTable(columns, rows.stream().limit(most).toList(), bars);
    }

    /** As a file. */
    public OutTable file() {
        return new OutTable(
                columns.stream().map(ReportColumn::file).toList(),
                rows.stream().map(row -> row.stream().map(ReportCell::plain).toList()).toList());
    }
}
