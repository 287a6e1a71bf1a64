package org.tidemark.simulator.backtest;

import org.tidemark.engine.money.Grouping;
import org.tidemark.simulator.report.Bilingual;
import org.tidemark.simulator.report.RangeBar;

/** The pay-back table by joining month with the discount beside it; on a phone a card a month. */
final class PaybackTable {

    private final StringBuilder page;

    private PaybackTable(StringBuilder page) {
        this.page = page;
    }

    static void write(BacktestResult result, StringBuilder page) {
        PaybackTable table = new PaybackTable(page);
        page.append("<h2>")
                .append(PageWords.PAYBACK.html())
                .append("</h2>\n<p class=\"key\"><span><i class=\"k-range\"></i>")
                .append(PageWords.KEY_RANGE.html())
                .append("</span><span><i class=\"k-median\"></i>")
                .append(PageWords.KEY_MEDIAN.html())
                .append("</span><span><i class=\"k-mark\"></i>")
                .append(PageWords.KEY_DISCOUNT.html())
                .append("</span></p>\n<table>\n<thead><tr>");
        for (Bilingual heading : PageWords.PAYBACK_HEADINGS) {
            page.append("<th>").append(heading.html()).append("</th>");
        }
        page.append("</tr></thead>\n<tbody class=\"num\">\n");
        result.months()
                .forEach(
                        month -> table.row(month, new Bilingual(month.month(), month.month()), ""));
        table.row(result.all(), PageWords.EVERYBODY, "all");
        page.append("</tbody>\n</table>\n");
    }

    private void row(Cohort cohort, Bilingual name, String style) {
        page.append("<tr class=\"")
                .append(style)
                .append("\"><td>")
                .append(name.html())
                .append("</td>");
        cell(1, count(cohort.members()), "");
        cell(2, money(cohort.spendFen()), "");
        cell(3, money(cohort.cashOutFen()), "");
        cell(4, money(cohort.valueFen()), "");
        cell(
                5,
                RangeBar.svg(
                        PageWords.PAYBACK_HEADINGS.get(5),
                        cohort.p10(),
                        cohort.p50(),
                        cohort.p90(),
                        cohort.discountShare()),
                percent(cohort.p10())
                        + " · <b>"
                        + percent(cohort.p50())
                        + "</b> · "
                        + percent(cohort.p90()));
        cell(6, percent(cohort.wholeShare()), count(cohort.whole()));
        cell(7, percent(cohort.discountShare()), money(cohort.discountFen()));
        cell(8, percent(cohort.discountBetterShare()), count(cohort.discountBetter()));
        page.append("</tr>\n");
    }

    /** A figure with a smaller one below it; the heading goes along for narrow screens. */
    private void cell(int heading, String figure, String below) {
        page.append("<td><span class=\"label\">")
                .append(PageWords.PAYBACK_HEADINGS.get(heading).html())
                .append("</span><span>")
                .append(figure)
                .append(below.isEmpty() ? "" : "<small>" + below + "</small>")
                .append("</span></td>");
    }

    private static String percent(long perTenThousand) {
        return BacktestShown.percent(perTenThousand) + "%";
    }

    private static String money(long fen) {
        return Grouping.thousands(BacktestShown.money(fen));
    }

    private static String count(long number) {
        return Grouping.thousands(Long.toString(number));
    }
}
