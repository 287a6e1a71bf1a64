package org.tidemark.server.trade.orders.pages;

import java.util.List;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.text.Wording;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/**
 * Orders as a table for other programs. The back test reads it as {@code --format tidemark}: what
 * an order came to, and what of it went back.
 */
final class OrderTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("number"),
                    Column.digits("member"),
                    Column.text("state"),
                    Column.text("created_at"),
                    Column.text("title"),
                    Column.number("pieces"),
                    Column.amount("total"),
                    Column.amount("refunded"),
                    Column.text("carrier"),
                    Column.digits("tracking"),
                    Column.text("attention"));

    private OrderTable() {}

    static OutTable of(List<OrderRow> rows, Wording wording) {
        return new OutTable(COLUMNS, rows.stream().map(row -> cells(row, wording)).toList());
    }

    private static List<String> cells(OrderRow row, Wording wording) {
        return List.of(
                row.number(),
                row.memberId(),
                row.state().name(),
                row.createdAt().toString(),
                row.title().zh(),
                Integer.toString(row.pieces()),
                new Fen(row.totalFen()).plain(),
                new Fen(row.refundedFen()).plain(),
                row.carrier(),
                row.tracking(),
                row.trouble().isEmpty() ? row.review() : wording.ofNote(row.trouble()));
    }
}
