package org.tidemark.server.trade.orders.pages;

import java.util.List;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.text.Wording;

/** Orders as a table for other programs (RFC 4180, with the mark by which they know UTF-8). */
final class OrderCsv {

    private static final String MARK = "\uFEFF";
    private static final String HEAD =
            "number,member,state,created_at,title,pieces,total,carrier,tracking,attention\r\n";
    private static final String FORMULA = "=+-@\t\r";

    private OrderCsv() {}

    static String of(List<OrderRow> rows, Wording wording) {
        StringBuilder table = new StringBuilder(MARK).append(HEAD);
        for (OrderRow row : rows) {
            table.append(
                            String.join(
                                    ",",
                                    cell(row.number()),
                                    cell(row.memberId()),
                                    cell(row.state().name()),
                                    cell(row.createdAt().toString()),
                                    cell(row.title().zh()),
                                    Integer.toString(row.pieces()),
                                    new Fen(row.totalFen()).plain(),
                                    cell(row.carrier()),
                                    cell(row.tracking()),
                                    cell(
                                            row.trouble().isEmpty()
                                                    ? row.review()
                                                    : wording.ofNote(row.trouble()))))
                    .append("\r\n");
        }
        return table.toString();
    }

    /** Quoted; what a spreadsheet would work out as a formula is made text. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
