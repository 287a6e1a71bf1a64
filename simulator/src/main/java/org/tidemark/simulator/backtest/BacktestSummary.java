package org.tidemark.simulator.backtest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tidemark.engine.money.Grouping;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.WordBundle;
import org.tidemark.simulator.orderfile.RejectCount;
import org.tidemark.simulator.orderfile.RejectReason;
import org.tidemark.simulator.report.Bilingual;

/** The figures of a back test for a terminal. */
public final class BacktestSummary {

    private static final WordBundle WORDS = WordBundle.beside(BacktestSummary.class);
    private static final int LABEL = 24;
    private static final int FIGURE = 20;
    private static final List<String> HEADINGS =
            List.of(
                    "joined",
                    "members",
                    "spend",
                    "cash",
                    "value",
                    "back",
                    "whole",
                    "discount",
                    "better");
    private static final List<Integer> WIDTHS = List.of(10, 9, 16, 14, 16, 27, 9, 9, 9);

    private final Language language;
    private final PrintWriter out;

    private BacktestSummary(Language language, PrintWriter out) {
        this.language = language;
        this.out = out;
    }

    /** Prints totals, the pay-back table, what was recognised and what was not used. */
    public static void print(BacktestResult result, Language language, PrintWriter out) {
        new BacktestSummary(language, out).print(result);
    }

    private void print(BacktestResult result) {
        Cohort all = result.all();
        say(
                "backtest.head",
                result.plan().programme(),
                result.orderFile(),
                result.firstDay(),
                result.lastDay());
        out.println();
        line("backtest.orders", count(result.orders()));
        line("backtest.members", count(all.members()));
        line("backtest.sales", money(all.spendFen()), result.plan().currency());
        line("backtest.paid-in", money(result.contributedFen()));
        line("backtest.pool", money(result.pool().reserveFen()));
        line(
                "backtest.supply",
                Grouping.thousands(BacktestShown.points(result.pool().supplyMicro())));
        line("backtest.price", BacktestShown.points(result.pool().priceMicros()));
        line("backtest.exits", count(result.pool().capExits()));
        line("backtest.paid-out", money(all.cashOutFen()));
        out.println();
        row(
                HEADINGS.stream()
                        .map(heading -> word("backtest.column." + heading))
                        .toArray(String[]::new));
        result.months().forEach(month -> cohort(month.month(), month));
        cohort(word("backtest.everybody"), all);
        out.println();
        say("backtest.columns");
        recognised(result);
        rejected(result);
    }

    private void recognised(BacktestResult result) {
        if (!result.notices().isEmpty()) {
            out.println();
            say("backtest.recognised");
            result.notices().forEach(notice -> out.println("  " + language.of(notice.text())));
        }
    }

    private void cohort(String name, Cohort cohort) {
        row(
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

    private void rejected(BacktestResult result) {
        out.println();
        say(
                result.rejected().isEmpty() ? "backtest.unused.none" : "backtest.unused",
                count(result.rejectedRows()));
        for (Map.Entry<RejectReason, RejectCount> entry : result.rejected().entrySet()) {
            out.printf(
                    Locale.ROOT,
                    "  %-24s %20s %20s  %s%n",
                    entry.getKey().code(),
                    count(entry.getValue().rows()),
                    money(entry.getValue().moneyFen()),
                    language.of(entry.getKey().zh(), entry.getKey().en()));
        }
        say(PageWords.moneyOfRejected(result));
        if (result.losesMuch()) {
            out.println();
            say(PageWords.missing(result));
        }
    }

    private void say(Bilingual words) {
        out.println(language.of(words.zh(), words.en()));
    }

    private void say(String key, Object... values) {
        out.println(word(key, values));
    }

    private String word(String key, Object... values) {
        return language.of(WORDS.say(key, values));
    }

    private void line(String key, String value, Object... values) {
        out.println("  " + left(word(key, values), LABEL) + " " + right(value, FIGURE));
    }

    /** The first cell to the left, the others to the right. */
    private void row(String... cells) {
        StringBuilder row = new StringBuilder(left(cells[0], WIDTHS.getFirst()));
        for (int i = 1; i < cells.length; i++) {
            row.append(' ').append(right(cells[i], WIDTHS.get(i)));
        }
        out.println(row);
    }

    private static String left(String text, int width) {
        return text + padding(text, width);
    }

    private static String right(String text, int width) {
        return padding(text, width) + text;
    }

    /** Counted as a terminal shows it, where a Chinese character takes two places. */
    private static String padding(String text, int width) {
        return " ".repeat(Math.max(0, width - PlanFigures.width(text)));
    }

    private static String money(long fen) {
        return Grouping.thousands(BacktestShown.money(fen));
    }

    private static String count(long number) {
        return Grouping.thousands(Long.toString(number));
    }
}
