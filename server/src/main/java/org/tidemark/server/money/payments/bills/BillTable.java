package org.tidemark.server.money.payments.bills;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.tables.HeaderTest;
import org.tidemark.tables.TableException;
import org.tidemark.tables.TableFormat;
import org.tidemark.tables.TableHeader;
import org.tidemark.tables.TableNotice;
import org.tidemark.tables.TableReader;
import org.tidemark.tables.TableRow;
import org.tidemark.tables.TableSource;
import org.tidemark.tables.ZippedTables;

/**
 * The table of a bill: its header and every row below.
 *
 * @param notices what was recognised in the file
 */
record BillTable(TableHeader header, List<TableRow> rows, List<TableNotice> notices) {

    private static final long MOST_BYTES = 256L << 20;

    BillTable {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /**
     * Finds the one with these columns, in a table or in an archive of tables.
     *
     * @return empty where none has them
     * @throws TableException when the file cannot be read
     */
    static Optional<BillTable> of(byte[] file, List<String> columns)
            throws IOException, TableException {
        TableSource source = TableSource.of("", file);
        if (!ZippedTables.isArchive(source)) {
            return read(source, columns);
        }
        List<BillTable> found = new ArrayList<>();
        for (TableSource one : ZippedTables.in(source, MOST_BYTES)) {
            read(one, columns).ifPresent(found::add);
        }
        if (found.size() > 1) {
            throw new TableException(
                    "：压缩包里有 " + found.size() + " 份明细；请一次上传一天的账单",
                    ": there are "
                            + found.size()
                            + " bills in the archive; send the bill of one day at a time");
        }
        return found.stream().findFirst();
    }

    private static Optional<BillTable> read(TableSource source, List<String> columns)
            throws IOException, TableException {
        if (source.size() == 0) {
            return Optional.empty();
        }
        TableFormat format =
                TableFormat.standard()
                        .withHeader(HeaderTest.having(columns))
                        .withBackticks()
                        .withMaxBytes(MOST_BYTES);
        try (TableReader reader = new TableReader(source, format)) {
            TableHeader header = reader.header();
            if (!columns.stream().allMatch(column -> header.place(column).isPresent())) {
                return Optional.empty();
            }
            List<TableRow> rows = new ArrayList<>();
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            return Optional.of(new BillTable(header, rows, reader.notices()));
        }
    }
}
