package org.tidemark.cli.check;

import java.io.PrintWriter;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.check.CheckResult.Checked;
import org.tidemark.plan.economics.PlanEconomics;

/** The report for people. */
final class CheckText {

    private final Language language;
    private final String fileName;

    CheckText(Language language, String fileName) {
        this.language = language;
        this.fileName = fileName;
    }

    void print(Checked checked, PrintWriter out) {
        Plan plan = checked.plan();
        out.println(fileName + ": " + language.of(plan.title()) + " (" + plan.programme() + ")");
        out.println(verdict(checked));
        out.println(LawText.count(language, checked.law()));
        figures(plan, checked.economics(), out);
        new LawText(language, fileName, out).print(plan.jurisdiction(), checked.law());
        out.flush();
    }

    private void figures(Plan plan, PlanEconomics economics, PrintWriter out) {
        WaterfallText waterfalls = new WaterfallText(language);
        economics.waterfalls().forEach(waterfall -> waterfalls.print(plan, waterfall, out));
        FiguresText figures = new FiguresText(language, out);
        economics
                .offers()
                .forEach(offer ->
                        figures.print(offer, title(plan, offer.offer()), economics.assumptions()));
        economics
                .adPoints()
                .forEach(promise -> figures.print(promise, title(plan, promise.offer())));
        economics.funds().forEach(promise -> figures.print(promise, title(plan, promise.offer())));
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

    private String title(Plan plan, String offer) {
        return language.of(plan.offer(offer).orElseThrow().title());
    }

    private String verdict(Checked checked) {
        return switch (checked.verdict()) {
            case CLEAN ->
                    checked.law().questions().isEmpty()
                            ? language.of("结论：可以上线。", "Verdict: may go live.")
                            : language.of(
                                    "结论：就已知事实可以上线；尚有未决问题，见文末。",
                                    "Verdict: may go live as far as is known; open questions stand at the end.");
            case TO_ACKNOWLEDGE ->
                    language.of(
                            "结论：须由责任人确认后才能上线。",
                            "Verdict: may go live once somebody answers for what is open.");
            case REFUSED -> language.of("结论：不得上线。", "Verdict: cannot go live.");
        };
    }
}
