package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.reports.ReportBook.Given;
import org.tidemark.server.growth.reports.ReportBook.Part;
import org.tidemark.server.growth.team.RegionNames;
import org.tidemark.server.growth.team.RewardKind;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.money.books.BookMonths;
import org.tidemark.server.money.books.Books;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;

/** Reports of one month: by stores, goods, regions, and by those who were given something. */
@Component
final class PartReports {

    private static final String CONTRIBUTION = "contribution";

    private final Books books;
    private final BookMonths months;
    private final ReportBook book;
    private final RegionNames regions;
    private final PlansInForce plans;

    PartReports(
            Books books,
            BookMonths months,
            ReportBook book,
            RegionNames regions,
            PlansInForce plans) {
        this.books = books;
        this.months = months;
        this.book = book;
        this.regions = regions;
        this.plans = plans;
    }

    ReportTable parts(PartKind kind, YearMonth month, int most, Frame frame) {
        String currency = books.currency();
        List<YearMonth> all = months.months();
        Map<YearMonth, Long> turnover = book.turnover(kind, all.getLast());
        return new ReportTable(
                List.of(
                        ReportColumn.text(kind.name().toLowerCase(Locale.ROOT), "name"),
                        ReportColumn.id("number", "number"),
                        ReportColumn.count("orders", "orders settled"),
                        ReportColumn.money("settled", "settled"),
                        ReportColumn.count("reversals", "reversals"),
                        ReportColumn.money("reversed", "reversed"),
                        ReportColumn.money("net", "net")),
                book.parts(kind, month, most).stream()
                        .map(part -> row(kind, part, currency, frame))
                        .toList(),
                ReportBar.of(
                        all,
                        one -> one,
                        month,
                        one -> turnover.getOrDefault(one, 0L),
                        fen -> Figures.money(fen, currency)));
    }

    private List<ReportCell> row(PartKind kind, Part part, String currency, Frame frame) {
        PartSums sums = part.sums();
        return List.of(
                ReportCell.text(name(kind, part, frame)),
                part.part().isEmpty()
                        ? ReportCell.NONE
                        : ReportCell.id(part.part(), link(kind, part.part(), frame)),
                ReportCell.count(sums.orders()),
                ReportCell.money(sums.totalFen(), currency),
                ReportCell.count(sums.reversals()),
                ReportCell.money(sums.reversedFen(), currency),
                ReportCell.money(sums.netFen(), currency));
    }

    private String name(PartKind kind, Part part, Frame frame) {
        if (part.part().isEmpty()) {
            return frame.say("reports.none." + kind.name().toLowerCase(Locale.ROOT));
        }
        String name =
                kind == PartKind.REGION
                        ? regions.of(part.part(), frame.wording().language())
                        : frame.of(part.name());
        return name.isEmpty() && kind == PartKind.PRODUCT
                ? plans.offer(part.part()).map(offer -> frame.of(offer.terms().title())).orElse("")
                : name;
    }

    private static String link(PartKind kind, String part, Frame frame) {
        String page = "/console/people/stores/" + part;
        return kind == PartKind.STORE && frame.mayOpen(page) ? page : "";
    }

    /** What members were given; the picture shows money where there is any, else contribution. */
    ReportTable given(RewardKind kind, YearMonth month, int most, Frame frame) {
        String currency = books.currency();
        String asset = book.givenTogether(kind, currency).isEmpty() ? CONTRIBUTION : currency;
        Map<YearMonth, Long> together = book.givenTogether(kind, asset);
        return new ReportTable(
                List.of(
                        ReportColumn.id("member", "member"),
                        ReportColumn.text("asset", "asset"),
                        ReportColumn.other("amount", "amount"),
                        ReportColumn.count("lines", "rewards")),
                book.given(kind, month, most).stream()
                        .map(given -> row(given, currency, frame))
                        .toList(),
                ReportBar.of(
                        months.months(),
                        one -> one,
                        month,
                        one -> together.getOrDefault(one, 0L),
                        amount -> Figures.ofAsset(amount, asset, currency)));
    }

    private static List<ReportCell> row(Given given, String currency, Frame frame) {
        String page = "/console/members/" + given.member();
        return List.of(
                ReportCell.id(given.member(), frame.mayOpen(page) ? page : ""),
                ReportCell.text(frame.asset(given.asset())),
                ReportCell.asset(given.amount(), given.asset(), currency),
                ReportCell.count(given.lines()));
    }
}
