package org.tidemark.server.web.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.tidemark.tables.HeaderTest;
import org.tidemark.tables.TableException;
import org.tidemark.tables.TableFormat;
import org.tidemark.tables.TableHeader;
import org.tidemark.tables.TableNotice;
import org.tidemark.tables.TableReader;
import org.tidemark.tables.TableRow;
import org.tidemark.tables.TableSource;

/** A table that was sent, with what is wrong in it: the first hundred mistakes. */
public final class UploadedTable {

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 64L << 20;

    private final List<Row> rows = new ArrayList<>();
    private final List<FileMistake> mistakes = new ArrayList<>();
    private final List<TableNotice> notices = new ArrayList<>();

    private UploadedTable() {}

    /** A row by the names of its columns; a column that the table lacks is empty. */
    public record Row(TableRow cells, TableHeader header) {

        /** The line of the file, from 1. */
        public long line() {
            return cells.line();
        }

        /** The cell of a column. */
        public String get(String column) {
            OptionalInt place = header.place(column);
            return place.isEmpty() ? "" : cells.cell(place.getAsInt());
        }
    }

    /**
     * Reads a table.
     *
     * @param needed columns that it must have
     * @param id the column that every row of data fills
     */
    static UploadedTable read(byte[] file, List<String> needed, String id) {
        UploadedTable table = new UploadedTable();
        TableFormat format =
                TableFormat.standard()
                        .withHeader(HeaderTest.having(needed))
                        .withMaxBytes(MOST_BYTES);
        if (file.length == 0) {
            table.add(FileMistake.file("files.bad.none"));
            return table;
        }
        try (TableReader reader = new TableReader(TableSource.of(Upload.NAME, file), format)) {
            if (table.hasAll(needed, reader.header())) {
                table.fill(reader, id);
            }
            table.notices.addAll(0, reader.notices());
        } catch (TableException unreadable) {
            table.add(FileMistake.file("files.bad.unreadable", unreadable.text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table;
    }

    private boolean hasAll(List<String> needed, TableHeader header) {
        needed.stream()
                .filter(column -> header.place(column).isEmpty())
                .forEach(
                        column -> add(FileMistake.line(header.line(), "files.bad.column", column)));
        return mistakes.isEmpty();
    }

    private void fill(TableReader reader, String id) throws IOException, TableException {
        TableHeader header = reader.header();
        List<Integer> filled = Stream.of(header.place(id)).map(OptionalInt::getAsInt).toList();
        for (TableRow row = reader.next(); row != null; row = reader.next()) {
            if (row.kind(header.width(), filled) != TableRow.Kind.DATA) {
                notices.add(
                        new TableNotice(
                                row.line(),
                                "这一行是合计或备注，没有用",
                                "This row holds sums or a remark and was left out"));
            } else if (row.trimmedWidth() > header.width() || row.cells().size() < header.width()) {
                add(
                        FileMistake.line(
                                row.line(), "files.bad.cells", row.cells().size(), header.width()));
            } else if (rows.size() == MOST_ROWS) {
                add(FileMistake.line(row.line(), "files.bad.rows", MOST_ROWS));
                return;
            } else {
                rows.add(new Row(row, header));
            }
        }
    }

    /** Its rows of data. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Tells that something is wrong. */
    public void add(FileMistake mistake) {
        if (mistakes.size() < ImportResult.MOST_MISTAKES) {
            mistakes.add(mistake);
        }
    }

    /** What is wrong so far. */
    public List<FileMistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** What was recognised. */
    List<TableNotice> notices() {
        return List.copyOf(notices);
    }
}
