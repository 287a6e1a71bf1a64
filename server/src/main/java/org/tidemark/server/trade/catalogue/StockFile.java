package org.tidemark.server.trade.catalogue;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.UploadedTable;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/**
 * Stock as a table. What is written tells what lies there; whoever fills in the columns {@code
 * change} and {@code reason} and sends it back books these rows. Rows without a change do nothing.
 */
@Service
public class StockFile {

    private static final String SKU = "sku";
    private static final String CHANGE = "change";
    private static final String REASON = "reason";
    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits(SKU),
                    Column.text("title_zh"),
                    Column.text("title_en"),
                    Column.text("variant_zh"),
                    Column.text("variant_en"),
                    Column.number("shelf"),
                    Column.number("reserved"),
                    Column.number("free"),
                    Column.number(CHANGE),
                    Column.text(REASON));
    private static final int LONGEST_REASON = 200;

    private final Stock stock;
    private final StockStore store;

    StockFile(Stock stock, StockStore store) {
        this.stock = stock;
        this.store = store;
    }

    private record Booking(UploadedTable.Row row, String skuId, int change, String reason) {}

    /** What books the changes of a file, in that person's name. */
    public TableImport by(String staff) {
        return new Bookings(staff);
    }

    private final class Bookings implements TableImport {

        private final String staff;

        Bookings(String staff) {
            this.staff = staff;
        }

        @Override
        public String kind() {
            return "stock";
        }

        @Override
        public List<String> columns() {
            return List.of(SKU, CHANGE, REASON);
        }

        @Override
        public String id() {
            return SKU;
        }

        @Override
        public Runnable read(UploadedTable table) {
            List<Booking> bookings =
                    table.rows().stream()
                            .filter(row -> !row.get(CHANGE).isBlank())
                            .map(row -> booking(row, table))
                            .toList();
            return () -> book(bookings, staff, table);
        }
    }

    private Booking booking(UploadedTable.Row row, UploadedTable table) {
        Entry entry = new Entry();
        String skuId = row.get(SKU).strip();
        if (store.level(skuId).isEmpty()) {
            entry.fault(SKU, "catalogue.bad.noSku", skuId);
        }
        Booking booking =
                new Booking(
                        row,
                        skuId,
                        entry.change(CHANGE, row.get(CHANGE)),
                        entry.line(REASON, row.get(REASON), LONGEST_REASON));
        entry.problems().all().forEach(fault -> table.add(atCell(row, fault)));
        return booking;
    }

    private static FileMistake atCell(UploadedTable.Row row, Fault fault) {
        return FileMistake.cell(row.line(), fault.field(), row.get(fault.field()), fault);
    }

    private void book(List<Booking> bookings, String by, UploadedTable table) {
        bookings.stream()
                // As everywhere, shelves are locked in the order of their ids.
                .sorted(Comparator.comparing(Booking::skuId))
                .filter(one -> !stock.book(one.skuId(), one.change(), one.reason(), by))
                .map(one -> atCell(one.row(), Stock.notFree(CHANGE, one.change())))
                .forEach(table::add);
    }

    /** All stock as such a file. */
    public OutTable write() {
        return new OutTable(
                COLUMNS,
                store.shelves(false, Integer.MAX_VALUE, 0).stream()
                        .map(one ->
                                List.of(
                                        one.skuId(),
                                        one.title().zh(),
                                        one.title().en(),
                                        one.variant().zh(),
                                        one.variant().en(),
                                        Integer.toString(one.level().shelf()),
                                        Integer.toString(one.level().reserved()),
                                        Integer.toString(one.level().free()),
                                        "",
                                        ""))
                        .toList());
    }
}
