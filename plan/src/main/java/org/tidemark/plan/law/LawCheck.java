package org.tidemark.plan.law;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.plan.AcknowledgedRules;
import org.tidemark.engine.plan.AcknowledgedRules.Acknowledgement;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.shape.Key;

/**
 * What the rule pack of a plan's jurisdiction has to say about it.
 *
 * @param findings the rules that fire, in the order of the pack, and then acknowledgements of rules
 *     that do not
 * @param questions the rules that depend on facts which are not given
 */
public record LawCheck(List<Finding> findings, List<OpenQuestion> questions) {

    /** The id of findings about acknowledgements of what is not there. */
    public static final String STRAY_ACKNOWLEDGEMENT = "ACK-01";

    public LawCheck {
        findings = List.copyOf(findings);
        questions = List.copyOf(questions);
    }

    /** Checks. A plan without a jurisdiction has no pack and touches no rule. */
    public static LawCheck of(LawSubject subject) {
        List<Finding> findings = new ArrayList<>();
        List<OpenQuestion> questions = new ArrayList<>();
        AdviceFigures figures = new AdviceFigures(subject.economics());
        List<LawRule> rules =
                RulePack.of(subject.plan().jurisdiction()).map(RulePack::rules).orElse(List.of());
        for (LawRule rule : rules) {
            Condition condition = Conditions.of(rule.id());
            List<Occurrence> occurrences = condition.occurrences(subject);
            if (!occurrences.isEmpty()) {
                findings.add(finding(rule, occurrences, figures, subject));
            } else if (condition instanceof Condition.OfFacts ofFacts) {
                ofFacts.missing(subject).forEach(fact -> questions.add(question(rule, fact)));
            }
        }
        findings.addAll(strays(subject, findings, questions));
        return new LawCheck(findings, questions);
    }

    /** Whether nothing keeps the plan from going live. */
    public boolean mayGoLive() {
        return findings.stream().noneMatch(Finding::isOpen);
    }

    private static Finding finding(
            LawRule rule, List<Occurrence> occurrences, AdviceFigures figures, LawSubject subject) {
        List<Acknowledgement> answers =
                rule.severity() == Severity.ACKNOWLEDGE
                        ? acknowledgements(subject).stream()
                                .filter(one -> one.rule().equals(rule.id()))
                                .toList()
                        : List.of();
        return new Finding(
                rule.id(),
                rule.severity(),
                rule.basis(),
                occurrences,
                rule.citation(),
                figures.fill(rule.advice()),
                answers);
    }

    private static OpenQuestion question(LawRule rule, Key<?> fact) {
        return new OpenQuestion(
                rule.id(),
                fact.name(),
                new LocalizedText(fact.meaning().zh(), fact.meaning().en()));
    }

    private static List<Acknowledgement> acknowledgements(LawSubject subject) {
        return subject.plan()
                .block(AcknowledgedRules.class)
                .map(AcknowledgedRules::acknowledgements)
                .orElse(List.of());
    }

    /** Acknowledgements of rules that did not fire, or that cannot be acknowledged. */
    private static List<Finding> strays(
            LawSubject subject, List<Finding> findings, List<OpenQuestion> questions) {
        List<Finding> strays = new ArrayList<>();
        int index = 0;
        for (Acknowledgement one : acknowledgements(subject)) {
            String path = "acknowledged[" + index++ + "].rule";
            boolean taken =
                    findings.stream()
                            .filter(finding -> finding.severity() == Severity.ACKNOWLEDGE)
                            .anyMatch(finding -> finding.rule().equals(one.rule()));
            boolean open =
                    questions.stream().anyMatch(question -> question.rule().equals(one.rule()));
            if (!taken && !open) {
                strays.add(stray(subject, path, one.rule()));
            }
        }
        return strays;
    }

    private static Finding stray(LawSubject subject, String path, String rule) {
        return new Finding(
                STRAY_ACKNOWLEDGEMENT,
                Severity.NOTE,
                Basis.JUDGEMENT,
                List.of(
                        subject.at(
                                path,
                                rule + " has not fired, or cannot be acknowledged",
                                rule + " 未触发，或不可确认")),
                "",
                new LocalizedText(
                        "确认了并未触发（或不可确认）的规则：请核对编号与方案，删除或更正该条。",
                        "Somebody answers for a rule that does not fire or cannot be acknowledged: check id and plan, and remove or correct the entry."),
                List.of());
    }
}
