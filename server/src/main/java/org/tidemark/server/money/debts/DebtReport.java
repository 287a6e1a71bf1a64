package org.tidemark.server.money.debts;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Debts as a file, with their sums in the last row. */
final class DebtReport {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("debt"),
                    Column.digits("member"),
                    Column.text("for"),
                    Column.digits("reference"),
                    Column.amount("owed"),
                    Column.amount("coins_issued"),
                    Column.amount("points_paid_for"),
                    Column.amount("delivered"),
                    Column.amount("paid_out"),
                    Column.amount("points_would_fetch"),
                    Column.amount("rest"),
                    Column.text("state"));

    private DebtReport() {}

    static OutTable of(DebtSums sums, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        for (DebtStanding one : sums.all()) {
            Debt debt = one.debt();
            rows.add(
                    row(
                            List.of(debt.debt(), debt.member(), debt.owedFor(), debt.reference()),
                            frame.say(one.state().key()),
                            debt.amountFen(),
                            one.coverage().coins(),
                            one.coverage().grantedFen(),
                            one.coverage().deliveredFen(),
                            one.coverage().paidFen(),
                            one.worthFen(),
                            one.restFen()));
        }
        rows.add(
                row(
                        List.of("", "", frame.say("debts.sum"), ""),
                        "",
                        sums.owedFen(),
                        sums.coins(),
                        sums.grantedFen(),
                        sums.deliveredFen(),
                        sums.paidFen(),
                        sums.worthFen(),
                        sums.restFen()));
        return new OutTable(COLUMNS, rows);
    }

    private static List<String> row(List<String> names, String state, long... amounts) {
        List<String> cells = new ArrayList<>(names);
        for (long amount : amounts) {
            cells.add(new Fen(amount).plain());
        }
        cells.add(state);
        return cells;
    }
}
