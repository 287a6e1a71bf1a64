package org.tidemark.tables.out;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that goes out, as CSV or as a workbook. The reader of tables gives back the very cells of
 * either.
 *
 * @param rows each with a cell for every column
 */
public record OutTable(List<Column> columns, List<List<String>> rows) {

    /** What a spreadsheet would shorten: its numbers have fifteen digits, and none before them. */
    private static final Pattern SHORTENED = Pattern.compile("[0-9]{12,}|0[0-9]+");

    public OutTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** The names of the columns. */
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    /** As CSV, with the mark by which spreadsheets know UTF-8 and the guard against formulas. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CsvOut out = new CsvOut(text)) {
            out.row(header());
            for (List<String> row : rows) {
                List<String> cells = new ArrayList<>(row.size());
                for (int place = 0; place < row.size(); place++) {
                    cells.add(cell(columns.get(place), row.get(place)));
                }
                out.written(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String cell(Column column, String text) {
        boolean kept = column.kind() == Column.Kind.DIGITS && SHORTENED.matcher(text).matches();
        return kept ? "\t" + text : CsvOut.guarded(text);
    }

    /** As a workbook of one sheet. */
    public byte[] workbook() {
        return WorkbookOut.write(this);
    }
}
