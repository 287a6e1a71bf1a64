package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stock as a CSV file. What is written tells what lies there; whoever fills in the columns {@code
 * change} and {@code reason} and sends it back books these rows. Rows without a change do nothing.
 */
@Service
public class StockFile {

    private static final List<String> NEEDED = List.of("sku", "change", "reason");
    private static final List<String> COLUMNS =
            List.of(
                    "sku",
                    "title_zh",
                    "title_en",
                    "variant_zh",
                    "variant_en",
                    "shelf",
                    "reserved",
                    "free",
                    "change",
                    "reason");
    private static final int REASON = 200;

    private final Stock stock;
    private final StockStore store;
    private final TransactionTemplate transaction;

    StockFile(Stock stock, StockStore store, TransactionTemplate transaction) {
        this.stock = stock;
        this.store = store;
        this.transaction = transaction;
    }

    private record Booking(long line, String skuId, int change, String reason) {}

    /**
     * Books the changes of a file, all of them or, where anything is wrong, none.
     *
     * @param by who books
     * @return what is wrong by line; empty where all is booked
     */
    public List<LineMistake> read(byte[] file, String by) {
        CsvTable table = CsvTable.read(file, NEEDED);
        List<Booking> bookings = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            if (row.get("change").isBlank()) {
                continue;
            }
            Entry entry = new Entry();
            String skuId = row.get("sku").strip();
            if (store.level(skuId).isEmpty()) {
                entry.mistake("sku", "catalogue.bad.noSku", skuId);
            }
            bookings.add(
                    new Booking(
                            row.line(),
                            skuId,
                            entry.change("change", row.get("change")),
                            entry.line("reason", row.get("reason"), REASON)));
            entry.mistakes().forEach(mistake -> table.add(new LineMistake(row.line(), mistake)));
        }
        if (table.mistakes().isEmpty()) {
            transaction.executeWithoutResult(status -> {
                book(bookings, by, table);
                if (!table.mistakes().isEmpty()) {
                    status.setRollbackOnly();
                }
            });
        }
        return table.mistakes();
    }

    private void book(List<Booking> bookings, String by, CsvTable table) {
        bookings.stream()
                // As everywhere, shelves are locked in the order of their ids.
                .sorted(Comparator.comparing(Booking::skuId))
                .filter(one -> !stock.book(one.skuId(), one.change(), one.reason(), by))
                .forEach(one ->
                        table.mistake(
                                one.line(),
                                "change",
                                "catalogue.bad.notFree",
                                Integer.toString(one.change())));
    }

    /** All stock as such a file. */
    public String write() {
        return CsvTable.write(
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
