package org.tidemark.server.trade.orders.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.Delivery;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.web.text.Wording;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/**
 * Orders as a table for other programs. The back test reads it as {@code --format tidemark}: what
 * an order came to, and what of it went back. With carrier and tracking filled in it ships orders.
 */
final class RegisterTable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("number"),
                    Column.text("channel"),
                    Column.digits("member"),
                    Column.text("store"),
                    Column.text("state"),
                    Column.text("created_at"),
                    Column.text("title"),
                    Column.number("pieces"),
                    Column.amount("total"),
                    Column.amount("paid_outside"),
                    Column.amount("paid_coins"),
                    Column.amount("paid_wallet"),
                    Column.amount("refunded"),
                    Column.text("carrier"),
                    Column.digits("tracking"),
                    Column.text("attention"));

    private static final List<Column> PERSONAL =
            List.of(
                    Column.text("recipient"),
                    Column.digits("phone"),
                    Column.text("region"),
                    Column.text("street"));

    private final AddressBook addresses;
    private final Wording wording;
    private final boolean personal;

    /**
     * A maker of it.
     *
     * @param personal whether it says where orders go
     */
    RegisterTable(AddressBook addresses, Wording wording, boolean personal) {
        this.addresses = addresses;
        this.wording = wording;
        this.personal = personal;
    }

    OutTable of(List<RegisterRow> rows) {
        List<Column> columns = new ArrayList<>(COLUMNS);
        if (personal) {
            columns.addAll(PERSONAL);
        }
        return new OutTable(columns, rows.stream().map(this::cells).toList());
    }

    private List<String> cells(RegisterRow row) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                row.id(),
                                row.channel().name(),
                                row.memberId(),
                                row.storeId(),
                                row.state().name(),
                                row.at().toString(),
                                row.goods().stream()
                                        .map(LocalizedText::zh)
                                        .collect(Collectors.joining("; ")),
                                Integer.toString(row.pieces()),
                                yuan(row.totalFen()),
                                yuan(row.paid().providerFen()),
                                yuan(row.paid().coinsFen()),
                                yuan(row.paid().walletFen()),
                                yuan(row.refundedFen()),
                                row.carrier(),
                                row.tracking(),
                                wording.ofNote(row.attention())));
        if (personal) {
            cells.addAll(delivery(row.delivery()));
        }
        return cells;
    }

    private List<String> delivery(Optional<Delivery> known) {
        return known.map(to ->
                        List.of(
                                to.recipient(),
                                to.phone(),
                                addresses.region(to.region(), wording.language()),
                                to.street()))
                .orElse(List.of("", "", "", ""));
    }

    private static String yuan(long fen) {
        return new Fen(fen).plain();
    }
}
