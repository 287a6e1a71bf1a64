package org.tidemark.simulator.backtest;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.tidemark.engine.money.Grouping;
import org.tidemark.plan.Language;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.report.Bilingual;

/** The figures of a back test for a terminal. */
public final class BacktestSummary {

    private static final String ROW = "%-10s %9s %16s %14s %16s  %-26s %9s %9s %9s%n";

    private BacktestSummary() {}

    /** Prints totals, the pay-back table, what was recognised and what was not used. */
    public static void print(BacktestResult result, Language language, PrintWriter out) {
        Cohort all = result.all();
        String currency = result.plan().currency();
        out.printf(
                "%s on %s, %s to %s. Everybody holds; the only exits are forced ones.%n%n",
                result.plan().programme(), result.orderFile(), result.firstDay(), result.lastDay());
        line(out, "orders", count(result.orders()));
        line(out, "members", count(all.members()));
        line(out, "sales, " + currency, money(all.spendFen()));
        line(out, "paid into the pool", money(result.contributedFen()));
        line(out, "pool now", money(result.pool().reserveFen()));
        line(
                out,
                "points in circulation",
                Grouping.thousands(BacktestShown.points(result.pool().supplyMicro())));
        line(out, "price of a point", BacktestShown.points(result.pool().priceMicros()));
        line(out, "forced exits", count(result.pool().capExits()));
        line(out, "paid out", money(all.cashOutFen()));
        out.println();
        out.printf(
                Locale.ROOT,
                ROW,
                "joined",
                "members",
                "spend",
                "cash out",
                "if sold now",
                "back P10/P50/P90 %",
                "all back",
                "discount",
                "better");
        result.months().forEach(month -> cohort(out, month.month(), month));
        cohort(out, "everybody", all);
        out.println();
        out.println("all back: share of members with their whole spend back, or more.");
        out.println("discount: the pool's share of the spend, had it been handed back at once;");
        out.println("better: share of members who would have had more with that discount.");
        recognised(result, language, out);
        rejected(result, language, out);
    }

    private static void recognised(BacktestResult result, Language language, PrintWriter out) {
        if (!result.notices().isEmpty()) {
            out.println();
            out.println(language.of("读文件时认出的：", "Recognised in the file:"));
            result.notices().forEach(notice -> out.println("  " + language.of(notice.text())));
        }
    }

    private static void cohort(PrintWriter out, String name, Cohort cohort) {
        out.printf(
                Locale.ROOT,
                ROW,
                name,
                count(cohort.members()),
                money(cohort.spendFen()),
                money(cohort.cashOutFen()),
                money(cohort.valueFen()),
                BacktestShown.percent(cohort.p10())
                        + " / "
                        + BacktestShown.percent(cohort.p50())
                        + " / "
                        + BacktestShown.percent(cohort.p90()),
                BacktestShown.percent(cohort.wholeShare()) + "%",
                BacktestShown.percent(cohort.discountShare()) + "%",
                BacktestShown.percent(cohort.discountBetterShare()) + "%");
    }

    private static void rejected(BacktestResult result, Language language, PrintWriter out) {
        out.println();
        out.println(
                "Rows not used: "
                        + count(result.rejectedRows())
                        + (result.rejected().isEmpty() ? "" : " (rejects.csv)"));
        for (Map.Entry<RejectReason, RejectCount> entry : result.rejected().entrySet()) {
            out.printf(
                    Locale.ROOT,
                    "  %-24s %20s %20s%n",
                    entry.getKey().code(),
                    count(entry.getValue().rows()),
                    money(entry.getValue().moneyFen()));
        }
        out.println(say(language, PageWords.moneyOfRejected(result)));
        if (result.losesMuch()) {
            out.println();
            out.println(say(language, PageWords.missing(result)));
        }
    }

    private static String say(Language language, Bilingual words) {
        return language.of(words.zh(), words.en());
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf(Locale.ROOT, "  %-24s %20s%n", name, value);
    }

    private static String money(long fen) {
        return Grouping.thousands(BacktestShown.money(fen));
    }

    private static String count(long number) {
        return Grouping.thousands(Long.toString(number));
    }
}
