package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.reports.ReportBook.Cohort;
import org.tidemark.server.money.books.BookMonths;
import org.tidemark.server.money.books.Books;
import org.tidemark.server.money.books.MonthLine;
import org.tidemark.server.web.site.Figures;

/** Reports with a row for each month: sales, buyers, cohorts. */
@Component
public final class MonthReports {

    /** How many months after the first are followed. */
    static final int FOLLOWED = 11;

    private final Books books;
    private final BookMonths months;
    private final ReportBook book;

    MonthReports(Books books, BookMonths months, ReportBook book) {
        this.books = books;
        this.months = months;
        this.book = book;
    }

    /** Orders settled and reversed, month by month. */
    public ReportTable sales(YearMonth here) {
        String currency = books.currency();
        List<MonthLine> lines = months.months().stream().map(months::line).toList();
        return new ReportTable(
                List.of(
                        ReportColumn.id("month", "month"),
                        ReportColumn.count("orders", "orders settled"),
                        ReportColumn.money("settled", "settled"),
                        ReportColumn.count("reversals", "reversals"),
                        ReportColumn.money("reversed", "reversed"),
                        ReportColumn.other("reversedShare", "reversed of settled"),
                        ReportColumn.money("net", "net"),
                        ReportColumn.money("average", "settled per order")),
                lines.stream().map(line -> sales(line, currency)).toList(),
                ReportBar.of(
                        lines,
                        MonthLine::month,
                        here,
                        MonthLine::netFen,
                        fen -> Figures.money(fen, currency)));
    }

    private static List<ReportCell> sales(MonthLine line, String currency) {
        long orders = line.sales().settled();
        return List.of(
                ReportCell.month(line.month()),
                ReportCell.count(orders),
                ReportCell.money(line.sales().settledFen(), currency),
                ReportCell.count(line.sales().reversed()),
                ReportCell.money(line.sales().reversedFen(), currency),
                ReportCell.share(line.sales().reversedFen(), line.sales().settledFen()),
                ReportCell.money(line.netFen(), currency),
                orders == 0
                        ? ReportCell.NONE
                        : ReportCell.money(line.sales().settledFen() / orders, currency));
    }

    /** Who bought, for the first time or again. */
    public ReportTable buyers(YearMonth here) {
        Map<YearMonth, List<Cohort>> byMonth =
                book.cohorts().stream().collect(Collectors.groupingBy(Cohort::month));
        return new ReportTable(
                List.of(
                        ReportColumn.id("month", "month"),
                        ReportColumn.count("buyers", "buyers"),
                        ReportColumn.count("first", "bought for the first time"),
                        ReportColumn.count("again", "had bought in an earlier month"),
                        ReportColumn.other("againShare", "share of these"),
                        ReportColumn.count("orders", "orders")),
                months.months().stream()
                        .map(month -> buyers(month, byMonth.getOrDefault(month, List.of())))
                        .toList(),
                ReportBar.of(
                        months.months(),
                        month -> month,
                        here,
                        month -> buyers(byMonth.getOrDefault(month, List.of())),
                        Figures::count));
    }

    private static List<ReportCell> buyers(YearMonth month, List<Cohort> cohorts) {
        long all = buyers(cohorts);
        long first = buyers(cohorts.stream().filter(one -> one.first().equals(month)).toList());
        return List.of(
                ReportCell.month(month),
                ReportCell.count(all),
                ReportCell.count(first),
                ReportCell.count(all - first),
                ReportCell.share(all - first, all),
                ReportCell.count(cohorts.stream().mapToLong(Cohort::orders).sum()));
    }

    private static long buyers(List<Cohort> cohorts) {
        return cohorts.stream().mapToLong(Cohort::buyers).sum();
    }

    /** Who ordered again, by the month of the first order. */
    public ReportTable cohorts(YearMonth here) {
        Map<YearMonth, Map<YearMonth, Long>> byFirst = new HashMap<>();
        book.cohorts()
                .forEach(one ->
                        byFirst.computeIfAbsent(one.first(), month -> new HashMap<>())
                                .put(one.month(), one.buyers()));
        List<ReportColumn> columns = new ArrayList<>();
        columns.add(ReportColumn.id("month", "first order in"));
        columns.add(ReportColumn.count("members", "members"));
        for (int later = 1; later <= FOLLOWED; later++) {
            columns.add(ReportColumn.later(later));
        }
        return new ReportTable(
                columns,
                months.months().stream()
                        .map(month -> cohort(month, here, byFirst.getOrDefault(month, Map.of())))
                        .toList(),
                ReportBar.of(
                        months.months(),
                        month -> month,
                        here,
                        month -> byFirst.getOrDefault(month, Map.of()).getOrDefault(month, 0L),
                        Figures::count));
    }

    /** Months that are still to come stay empty. */
    private static List<ReportCell> cohort(
            YearMonth first, YearMonth now, Map<YearMonth, Long> buyers) {
        long members = buyers.getOrDefault(first, 0L);
        List<ReportCell> row = new ArrayList<>();
        row.add(ReportCell.month(first));
        row.add(ReportCell.count(members));
        for (int later = 1; later <= FOLLOWED; later++) {
            YearMonth month = first.plusMonths(later);
            row.add(
                    members == 0 || month.isAfter(now)
                            ? ReportCell.NONE
                            : ReportCell.count(buyers.getOrDefault(month, 0L)));
        }
        return row;
    }
}
