package org.tidemark.server.money.batches;

import java.util.List;
import java.util.function.Function;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** The lines of a batch as a list for the bank. The number goes into the bank's remark. */
final class BankList {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("line"),
                    Column.digits("account"),
                    Column.text("holder"),
                    Column.text("bank"),
                    Column.amount("amount"),
                    Column.digits("remark"));

    private BankList() {}

    static OutTable of(List<BankLine> lines, Function<BankLine, Payee> payee) {
        return new OutTable(
                COLUMNS, lines.stream().map(line -> cells(line, payee.apply(line))).toList());
    }

    private static List<String> cells(BankLine line, Payee payee) {
        return List.of(
                line.line(),
                payee.account(),
                payee.holder(),
                payee.bank(),
                new Fen(line.amountFen()).plain(),
                line.line());
    }
}
