package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.money.books.BookMonths;
import org.tidemark.server.money.books.Books;
import org.tidemark.server.money.books.ProgrammeMonth;
import org.tidemark.server.web.site.Figures;

/** Reports of one programme: its points and their price, its advertising. */
@Component
final class ProgrammeReports {

    private final Books books;
    private final BookMonths months;
    private final ReportBook book;

    ProgrammeReports(Books books, BookMonths months, ReportBook book) {
        this.books = books;
        this.months = months;
        this.book = book;
    }

    ReportTable points(String programme, YearMonth here) {
        String currency = books.currency();
        Map<YearMonth, Long> prices = book.prices(programme);
        List<ProgrammeMonth> lines = lines(programme);
        return new ReportTable(
                List.of(
                        ReportColumn.id("month", "month"),
                        ReportColumn.other("minted", "points handed out"),
                        ReportColumn.other("burned", "points gone"),
                        ReportColumn.other("open", "points open at the end"),
                        ReportColumn.money("pool", "pool at the end"),
                        ReportColumn.other("price", "last price")),
                lines.stream()
                        .map(line ->
                                points(
                                        line,
                                        Optional.ofNullable(prices.get(line.month()))
                                                .map(micros -> ReportCell.price(micros, currency))
                                                .orElse(ReportCell.NONE),
                                        currency))
                        .toList(),
                ReportBar.of(
                        lines,
                        ProgrammeMonth::month,
                        here,
                        ProgrammeMonth::outstanding,
                        Figures::points));
    }

    private static List<ReportCell> points(ProgrammeMonth line, ReportCell price, String currency) {
        return List.of(
                ReportCell.month(line.month()),
                ReportCell.points(line.minted()),
                ReportCell.points(line.burned()),
                ReportCell.points(line.outstanding()),
                ReportCell.money(line.poolFen(), currency),
                price);
    }

    ReportTable advertising(String programme, YearMonth here) {
        String currency = books.currency();
        List<ProgrammeMonth> lines = lines(programme);
        return new ReportTable(
                List.of(
                        ReportColumn.id("month", "month"),
                        ReportColumn.money("adIncome", "ad income"),
                        ReportColumn.money("adPaid", "paid from it"),
                        ReportColumn.money("adDifference", "ad income less what was paid"),
                        ReportColumn.money("adPromised", "ad points open at the end")),
                lines.stream().map(line -> advertising(line, currency)).toList(),
                ReportBar.of(
                        lines,
                        ProgrammeMonth::month,
                        here,
                        ProgrammeMonth::adIncomeFen,
                        fen -> Figures.money(fen, currency)));
    }

    private static List<ReportCell> advertising(ProgrammeMonth line, String currency) {
        return List.of(
                ReportCell.month(line.month()),
                ReportCell.money(line.adIncomeFen(), currency),
                ReportCell.money(line.adPaidFen(), currency),
                ReportCell.money(line.adIncomeFen() - line.adPaidFen(), currency),
                ReportCell.money(line.adPromised(), currency));
    }

    private List<ProgrammeMonth> lines(String programme) {
        return months.months().stream().map(month -> months.line(month, programme)).toList();
    }
}
