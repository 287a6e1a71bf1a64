package org.tidemark.server.money.books;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Decimals;
import org.tidemark.server.kernel.ledger.AssetName;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** The books as files: plain numbers, without signs and groups. */
public final class BookTables {

    private static final Column ACCOUNT = Column.text("account");
    private static final Column NAME = Column.text("name");
    private static final Column ASSET = Column.text("asset");

    private BookTables() {}

    /** All accounts of a period in one asset. */
    public static OutTable balance(TrialBalance balance, String currency, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        for (BookLine line : balance.lines()) {
            rows.add(
                    row(
                            line.account().name(),
                            line.account().said(frame),
                            balance.asset(),
                            line.openingAmount(),
                            line.incoming(),
                            line.outgoing(),
                            line.closingAmount()));
        }
        rows.add(
                row(
                        "",
                        frame.say("books.sum"),
                        balance.asset(),
                        balance.openingSum(),
                        balance.incomingSum(),
                        balance.outgoingSum(),
                        balance.closingSum()));
        return new OutTable(
                List.of(
                        ACCOUNT,
                        NAME,
                        ASSET,
                        amount("opening", balance.asset(), currency),
                        amount("in", balance.asset(), currency),
                        amount("out", balance.asset(), currency),
                        amount("closing", balance.asset(), currency)),
                rows);
    }

    private static List<String> row(String account, String name, String asset, long... amounts) {
        List<String> cells = new ArrayList<>(List.of(account, name, asset));
        for (long amount : amounts) {
            cells.add(plain(amount, asset));
        }
        return cells;
    }

    static OutTable movements(
            List<BookMovement> movements, String asset, String currency, Frame frame) {
        return new OutTable(
                List.of(
                        Column.text("day"),
                        Column.text("event"),
                        Column.text("said"),
                        ASSET,
                        amount("in", asset, currency),
                        amount("out", asset, currency)),
                movements.stream()
                        .map(one ->
                                List.of(
                                        one.day().toString(),
                                        one.type(),
                                        frame.event(one.type()),
                                        asset,
                                        plain(one.incoming(), asset),
                                        plain(one.outgoing(), asset)))
                        .toList());
    }

    private static String plain(long amount, String asset) {
        return Decimals.format(amount, AssetName.of(asset).decimals());
    }

    /** Yuan have two decimals; what has others is no amount of yuan. */
    private static Column amount(String name, String asset, String currency) {
        return asset.equals(currency) ? Column.amount(name) : Column.text(name);
    }
}
