package org.tidemark.simulator.orderfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.tables.TableNotice;

/** What was recognised row by row, counted, with the line of its first case. */
final class ReadNotices {

    /** What can be recognised in a row. */
    enum Kind {
        SUMS("{} 行是合计，没有当作订单", "{} rows of sums were not taken for orders"),
        REMARKS("{} 行是说明，没有当作订单", "{} rows of remarks were not taken for orders"),
        ITEMS(
                "{} 行只有商品、没有金额，属于它上面的订单",
                "{} rows have items and no amount; they belong to the order above them"),
        SCIENTIFIC(
                "{} 行的编号是科学计数法（例如 1.38E+10）：表格软件丢掉了末几位，不同的买家或订单可能并成了一个；请把这些列设为文本后重新导出",
                "{} rows have ids in scientific notation (1.38E+10): a spreadsheet has lost their last digits, and different buyers or orders may have become one; format these columns as text and export again"),
        COLONS(
                "{} 行的名称里有冒号，已换成全角“：”",
                "{} rows have names with a colon, which was made a full-width one"),
        FUTURE("{} 行的日期在将来；请核对", "{} rows have a date in the future; see whether they are meant");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private record Seen(long rows, long firstLine) {}

    private final Map<Kind, Seen> seen = new LinkedHashMap<>();

    void add(Kind kind, long line) {
        seen.merge(
                kind,
                new Seen(1, line),
                (before, one) -> new Seen(before.rows() + 1, before.firstLine()));
    }

    List<TableNotice> told() {
        List<TableNotice> told = new ArrayList<>();
        seen.forEach((kind, found) -> {
            String rows = Long.toString(found.rows());
            told.add(
                    new TableNotice(
                            found.firstLine(),
                            kind.zh.replace("{}", rows) + "（首见第 " + found.firstLine() + " 行）",
                            kind.en.replace("{}", rows)
                                    + " (the first in line "
                                    + found.firstLine()
                                    + ")"));
        });
        return told;
    }
}
