package org.tidemark.server.money.books;

import java.util.List;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** Months as files: plain numbers, without signs and groups. */
final class MonthTables {

    private static final Column MONTH = Column.text("month");

    private MonthTables() {}

    static OutTable months(List<MonthLine> months) {
        return new OutTable(
                List.of(
                        MONTH,
                        Column.number("orders settled"),
                        Column.amount("settled"),
                        Column.number("reversals"),
                        Column.amount("reversed"),
                        Column.amount("net"),
                        Column.amount("paid in by buyers"),
                        Column.amount("paid out"),
                        Column.amount("from advertising"),
                        Column.amount("operator"),
                        Column.amount("owed at the end")),
                months.stream()
                        .map(one ->
                                List.of(
                                        one.month().toString(),
                                        Long.toString(one.sales().settled()),
                                        yuan(one.sales().settledFen()),
                                        Long.toString(one.sales().reversed()),
                                        yuan(one.sales().reversedFen()),
                                        yuan(one.netFen()),
                                        yuan(one.paidInFen()),
                                        yuan(one.paidOutFen()),
                                        yuan(one.advertisingFen()),
                                        yuan(one.resultFen()),
                                        yuan(one.owedFen())))
                        .toList());
    }

    static OutTable ofProgramme(String programme, List<ProgrammeMonth> months) {
        return new OutTable(
                List.of(
                        MONTH,
                        Column.text("programme"),
                        Column.amount("pool"),
                        Column.amount("into the pool"),
                        Column.amount("out of the pool"),
                        Column.text("points minted"),
                        Column.text("points burned"),
                        Column.text("points out"),
                        Column.amount("ad income"),
                        Column.amount("paid from it"),
                        Column.amount("ad points out")),
                months.stream()
                        .map(one ->
                                List.of(
                                        one.month().toString(),
                                        programme,
                                        yuan(one.poolFen()),
                                        yuan(one.toPoolFen()),
                                        yuan(one.fromPoolFen()),
                                        points(one.minted()),
                                        points(one.burned()),
                                        points(one.outstanding()),
                                        yuan(one.adIncomeFen()),
                                        yuan(one.adPaidFen()),
                                        yuan(one.adPromised())))
                        .toList());
    }

    private static String yuan(long fen) {
        return new Fen(fen).plain();
    }

    private static String points(long micro) {
        return new Micropoints(micro).plain();
    }
}
