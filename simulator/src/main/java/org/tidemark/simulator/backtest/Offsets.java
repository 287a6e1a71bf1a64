package org.tidemark.simulator.backtest;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.tables.TableNotice;

/**
 * Places times without an offset among those with one: they are taken to be of the offset that most
 * of the others have. Where no time has an offset, the day is what counts, and all are left alone.
 */
final class Offsets {

    private Offsets() {}

    /** Places them, and tells it. */
    static List<TableNotice> place(CollectedOrders orders) {
        Map<Integer, Long> told = new HashMap<>();
        long without = 0;
        for (int row = 0; row < orders.rows(); row++) {
            if (orders.offsetTold(row)) {
                told.merge(orders.offsetSeconds(row), 1L, Long::sum);
            } else {
                without++;
            }
        }
        if (told.isEmpty() || without == 0) {
            return List.of();
        }
        int most =
                told.entrySet().stream()
                        .max(
                                Map.Entry.<Integer, Long>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .orElseThrow()
                        .getKey();
        for (int row = 0; row < orders.rows(); row++) {
            if (!orders.offsetTold(row)) {
                orders.offsetSeconds(row, most);
            }
        }
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(most);
        return List.of(
                new TableNotice(
                        0,
                        without + " 行的时间没有时区，按文件中最常见的 " + offset + " 计；可用 --zone 指定",
                        without
                                + " rows have times without an offset and were taken to be of "
                                + offset
                                + ", the most frequent one; --zone names another"));
    }
}
