package org.tidemark.cli.check;

import java.io.PrintWriter;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.check.CheckResult.Checked;
import org.tidemark.plan.report.FiguresReport;

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
        FiguresReport.print(plan, checked.economics(), language, out);
        new LawText(language, fileName, out).print(plan.jurisdiction(), checked.law());
        out.flush();
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
