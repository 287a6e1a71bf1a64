package org.tidemark.plan.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.economics.PlanEconomics;

/** The door of the package: the mathematics of a plan as a text. */
public final class FiguresReport {

    private FiguresReport() {}

    /** The whole of it, in columns as wide as Han characters need. */
    public static String text(Plan plan, PlanEconomics economics, Language language) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        print(plan, economics, language, out);
        out.flush();
        return text.toString();
    }

    /** The same, onto something. */
    public static void print(
            Plan plan, PlanEconomics economics, Language language, PrintWriter out) {
        WaterfallText waterfalls = new WaterfallText(language);
        economics.waterfalls().forEach(waterfall -> waterfalls.print(plan, waterfall, out));
        FiguresText figures = new FiguresText(language, out);
        economics
                .offers()
                .forEach(offer ->
                        figures.print(
                                offer,
                                title(plan, offer.offer(), language),
                                economics.assumptions()));
        economics
                .adPoints()
                .forEach(promise -> figures.print(promise, title(plan, promise.offer(), language)));
        economics
                .funds()
                .forEach(promise -> figures.print(promise, title(plan, promise.offer(), language)));
        if (!economics.offers().isEmpty() || !economics.adPoints().isEmpty()) {
            out.println();
            out.println(
                    "  "
                            + language.of(
                                    "以上为估算：假设订单等额、奖励全部被领取、没有池外资金。积分可能不涨，也可能拿不回所付金额。",
                                    "These are estimates for equal orders, all rewards claimed and no money from"
                                            + " outside. Points may fetch less than was paid, or nothing."));
        }
    }

    private static String title(Plan plan, String offer, Language language) {
        return language.of(plan.offer(offer).orElseThrow().title());
    }
}
