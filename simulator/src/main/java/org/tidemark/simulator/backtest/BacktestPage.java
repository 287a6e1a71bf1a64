package org.tidemark.simulator.backtest;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.tidemark.engine.money.Grouping;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.report.Bilingual;
import org.tidemark.simulator.report.DayChart;
import org.tidemark.simulator.report.Html;
import org.tidemark.simulator.report.ReportPage;
import org.tidemark.simulator.report.ShareChart;
import org.tidemark.tables.TableNotice;

/**
 * The report of a back test for people: {@code report.html}. What matters to a member comes first.
 */
final class BacktestPage {

    private final BacktestResult result;
    private final Cohort all;
    private final StringBuilder page = new StringBuilder();

    private BacktestPage(BacktestResult result) {
        this.result = result;
        this.all = result.all();
    }

    /** The whole file. */
    static String of(BacktestResult result) {
        return new BacktestPage(result).text();
    }

    private String text() {
        LocalizedText title = result.plan().title();
        Bilingual heading = PageWords.title(title);
        page.append("<h1>")
                .append(heading.html())
                .append("</h1>\n<p class=\"soft\">")
                .append(
                        PageWords.SOURCE
                                .with(result.orderFile(), result.firstDay(), result.lastDay())
                                .html())
                .append("</p>\n");
        if (result.losesMuch()) {
            page.append("<p class=\"card\"><strong>")
                    .append(PageWords.missing(result).html())
                    .append("</strong></p>\n");
        }
        verdict();
        tiles();
        charts();
        PaybackTable.write(result, page);
        notes();
        recognised();
        rejected();
        return ReportPage.of(heading, page.toString());
    }

    private void verdict() {
        String discount = BacktestShown.percent(all.discountShare()) + "%";
        page.append("<section class=\"card pair verdict\">\n<div>\n<dl class=\"say\">\n");
        say(
                "wholly",
                BacktestShown.percent(all.wholeShare()),
                PageWords.WHOLE.with(count(all.whole()), count(all.members())));
        say("back", BacktestShown.percent(all.p50()), PageWords.MEDIAN);
        say(
                "discount",
                BacktestShown.percent(all.discountBetterShare()),
                PageWords.DISCOUNT.with(discount));
        page.append("</dl>\n<p class=\"soft\">")
                .append(PageWords.PAST.html())
                .append("</p>\n</div>\n");
        page.append("<figure><figcaption>")
                .append(PageWords.DISTRIBUTION.html())
                .append("<small>")
                .append(PageWords.DISTRIBUTION_MARK.with(discount).html())
                .append("</small></figcaption>\n")
                .append(
                        ShareChart.svg(
                                PageWords.DISTRIBUTION,
                                Payback.distribution(result.standings()),
                                all.discountShare(),
                                discount))
                .append("</figure>\n</section>\n");
    }

    private void say(String style, String percent, Bilingual words) {
        page.append("<dt class=\"num ")
                .append(style)
                .append("\">")
                .append(percent)
                .append("%</dt><dd>")
                .append(words.html())
                .append("</dd>\n");
    }

    private void tiles() {
        page.append("<dl class=\"tiles num\">\n");
        tile(PageWords.ORDERS, count(result.orders()));
        tile(PageWords.MEMBERS, count(all.members()));
        tile(money(PageWords.SALES), Grouping.thousands(BacktestShown.money(all.spendFen())));
        tile(
                money(PageWords.CONTRIBUTED),
                Grouping.thousands(BacktestShown.money(result.contributedFen())));
        tile(
                money(PageWords.POOL),
                Grouping.thousands(BacktestShown.money(result.pool().reserveFen())));
        tile(money(PageWords.PAID_OUT), Grouping.thousands(BacktestShown.money(all.cashOutFen())));
        tile(PageWords.EXITS, count(result.pool().capExits()));
        tile(
                PageWords.SUPPLY,
                Grouping.thousands(BacktestShown.points(result.pool().supplyMicro())));
        tile(money(PageWords.PRICE), BacktestShown.points(result.pool().priceMicros()));
        tile(PageWords.NOT_USED, count(result.rejectedRows()));
        page.append("</dl>\n");
    }

    private Bilingual money(Bilingual words) {
        String currency = result.plan().currency();
        return new Bilingual(words.zh() + "（" + currency + "）", words.en() + " (" + currency + ")");
    }

    private void tile(Bilingual name, String value) {
        page.append("<div><dt>")
                .append(name.html())
                .append("</dt><dd>")
                .append(value)
                .append("</dd></div>\n");
    }

    private void charts() {
        page.append("<h2>")
                .append(PageWords.PRICE_AND_POOL.html())
                .append("</h2>\n<div class=\"pair\">\n");
        chart(
                "price",
                money(PageWords.PRICE_BY_DAY),
                PageWords.PRICE_NOTE,
                points(Day::priceMicros),
                false);
        chart(
                "pool",
                money(PageWords.POOL_BY_DAY),
                PageWords.POOL_NOTE,
                points(Day::reserveFen),
                true);
        page.append("</div>\n");
    }

    private void chart(
            String style,
            Bilingual caption,
            Bilingual note,
            List<DayChart.Point> points,
            boolean filled) {
        int decimals = filled ? 2 : 6;
        page.append("<figure class=\"card ")
                .append(style)
                .append("\"><figcaption>")
                .append(caption.html())
                .append("<small>")
                .append(note.html())
                .append("</small></figcaption>\n")
                .append(
                        DayChart.svg(
                                caption,
                                points,
                                filled,
                                value -> BacktestShown.axis(value, decimals)))
                .append("</figure>\n");
    }

    private List<DayChart.Point> points(ToLongFunction<Day> value) {
        return result.days().stream()
                .map(day -> new DayChart.Point(day.date(), value.applyAsLong(day)))
                .toList();
    }

    private void notes() {
        page.append("<h2>").append(PageWords.HOW.html()).append("</h2>\n<ul>\n");
        PageWords.notes(result)
                .forEach(note -> page.append("<li>").append(note.html()).append("</li>\n"));
        page.append("</ul>\n");
    }

    private void recognised() {
        if (result.notices().isEmpty()) {
            return;
        }
        page.append("<h2>").append(PageWords.RECOGNISED.html()).append("</h2>\n<ul>\n");
        for (TableNotice notice : result.notices()) {
            page.append("<li>")
                    .append(new Bilingual(notice.text().zh(), notice.text().en()).html())
                    .append("</li>\n");
        }
        page.append("</ul>\n");
    }

    private void rejected() {
        page.append("<h2>").append(PageWords.REJECTED.html()).append("</h2>\n");
        if (result.rejected().isEmpty()) {
            page.append("<p>").append(PageWords.NONE_REJECTED.html()).append("</p>\n");
            return;
        }
        page.append("<p>")
                .append(PageWords.SEE_REJECTS.with(count(result.rejectedRows())).html())
                .append("</p>\n<p>")
                .append(PageWords.moneyOfRejected(result).html())
                .append("</p>\n<ul>\n");
        for (Map.Entry<RejectReason, RejectCount> entry : result.rejected().entrySet()) {
            RejectReason reason = entry.getKey();
            page.append("<li>")
                    .append(new Bilingual(reason.zh(), reason.en()).html())
                    .append(": <span class=\"num\">")
                    .append(count(entry.getValue().rows()))
                    .append("</span>, <span class=\"num\">")
                    .append(Grouping.thousands(BacktestShown.money(entry.getValue().moneyFen())))
                    .append("</span> <code class=\"soft\">")
                    .append(Html.escape(reason.code()))
                    .append("</code></li>\n");
        }
        page.append("</ul>\n");
    }

    private static String count(long number) {
        return Grouping.thousands(Long.toString(number));
    }
}
