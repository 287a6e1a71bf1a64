package org.tidemark.cli.check;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.plan.Language;
import org.tidemark.plan.law.Basis;
import org.tidemark.plan.law.Finding;
import org.tidemark.plan.law.LawCheck;
import org.tidemark.plan.law.Occurrence;
import org.tidemark.plan.law.OpenQuestion;
import org.tidemark.plan.law.RulePack;
import org.tidemark.plan.law.Severity;

/** What the rule pack has to say, the gravest first. */
final class LawText {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.<Finding>comparingInt(finding -> finding.severity().ordinal())
                    .thenComparing(finding -> !finding.isOpen());

    private final Language language;
    private final String fileName;
    private final PrintWriter out;

    LawText(Language language, String fileName, PrintWriter out) {
        this.language = language;
        this.fileName = fileName;
        this.out = out;
    }

    void print(String jurisdiction, LawCheck law) {
        out.println();
        Optional<RulePack> pack = RulePack.of(jurisdiction);
        out.println(pack.map(this::heading).orElseGet(this::noPack));
        law.findings().stream().sorted(GRAVEST_FIRST).forEach(this::print);
        questions(law);
        pack.ifPresent(known -> {
            out.println();
            out.println("  " + language.of(known.asOf()));
        });
    }

    private String heading(RulePack pack) {
        return language.of("合规：规则包 ", "Law: rule pack ")
                + pack.jurisdiction()
                + " "
                + pack.version();
    }

    private String noPack() {
        return language.of(
                "合规：方案未指定规则包（jurisdiction: none），方案与文案均未作合规检查。",
                "Law: the plan names no rule pack (jurisdiction: none); neither plan nor copy was checked.");
    }

    private void print(Finding finding) {
        out.println();
        out.println("  " + state(finding) + "  " + finding.rule() + basis(finding.basis()));
        finding.occurrences()
                .forEach(one -> out.println("    " + place(one) + language.of(one.found())));
        out.println("    " + language.of("建议：", "Advice: ") + language.of(finding.advice()));
        if (!finding.citation().isEmpty()) {
            out.println("    " + language.of("依据：", "Sources: ") + finding.citation());
        }
        finding.acknowledgements()
                .forEach(one ->
                        out.println(
                                "    "
                                        + language.of("确认：", "Answered for by ")
                                        + one.by()
                                        + ", "
                                        + one.on()
                                        + ", "
                                        + one.reference()));
    }

    private String state(Finding finding) {
        return switch (finding.severity()) {
            case REFUSE -> language.of("不得上线", "REFUSED");
            case ACKNOWLEDGE ->
                    finding.isOpen()
                            ? language.of("待确认", "TO ACKNOWLEDGE")
                            : language.of("已确认", "acknowledged");
            case NOTE -> language.of("提示", "note");
        };
    }

    private String basis(Basis basis) {
        return switch (basis) {
            case LAW -> language.of("（法规）", " (law)");
            case JUDGEMENT -> language.of("（判断）", " (judgement)");
            case MATHEMATICS -> language.of("（数学）", " (mathematics)");
        };
    }

    private String place(Occurrence one) {
        String file = one.fileName().isEmpty() ? fileName : one.fileName();
        String path = one.path().isEmpty() ? "" : one.path() + ": ";
        return file + ":" + one.line() + ":" + one.column() + ": " + path;
    }

    private void questions(LawCheck law) {
        if (law.questions().isEmpty()) {
            return;
        }
        out.println();
        out.println(
                "  "
                        + language.of(
                                "未决：以下规则取决于方案之外的事实，请用 --facts 给出：",
                                "Open: these rules depend on facts that no plan holds; give them with --facts:"));
        law.questions()
                .forEach(question ->
                        out.println(
                                "    "
                                        + question.rule()
                                        + "  "
                                        + question.fact()
                                        + ": "
                                        + language.of(question.meaning())));
    }

    /** How many findings of each kind there are, in words. */
    static String count(Language language, LawCheck law) {
        List<Finding> findings = law.findings();
        long refused = findings.stream().filter(one -> one.severity() == Severity.REFUSE).count();
        long open = findings.stream().filter(Finding::isOpen).count() - refused;
        long answered = findings.stream().filter(one -> !one.acknowledgements().isEmpty()).count();
        long notes = findings.stream().filter(one -> one.severity() == Severity.NOTE).count();
        long questions = law.questions().stream().map(OpenQuestion::rule).distinct().count();
        return Stream.of(
                        language.of("不得上线 ", "refused ") + refused,
                        language.of("待确认 ", "to acknowledge ") + open,
                        language.of("已确认 ", "acknowledged ") + answered,
                        language.of("提示 ", "notes ") + notes,
                        language.of("未决 ", "open ") + questions)
                .collect(Collectors.joining(language.of("，", ", ")));
    }
}
