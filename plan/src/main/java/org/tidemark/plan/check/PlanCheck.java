package org.tidemark.plan.check;

import java.time.LocalDate;
import java.util.List;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.economics.PlanEconomics;
import org.tidemark.plan.law.Finding;
import org.tidemark.plan.law.LawCheck;
import org.tidemark.plan.law.LawSubject;

/** The door of the package: checks plan files. */
public final class PlanCheck {

    private PlanCheck() {}

    /**
     * Checks a plan file.
     *
     * @param fileName how the caller calls the file; only for messages
     * @param text the whole file
     */
    public static CheckResult of(String fileName, String text, CheckInput input) {
        return switch (PlanFile.read(fileName, text)) {
            case PlanReadResult.Refused refused -> new CheckResult.Unreadable(refused);
            case PlanReadResult.Accepted accepted -> checked(accepted, input);
        };
    }

    /**
     * The findings that keep a plan from going live: refusals, and whatever nobody answers for yet.
     * A text that is no plan has none: the ledger refuses it by itself ({@code bad-plan}).
     *
     * @param facts what the platform knows of how the programme is run
     */
    public static List<Finding> obstacles(String text, PlanFacts facts) {
        // No finding depends on the day: it only turns a growth into a date.
        CheckInput input = new CheckInput(facts, List.of(), LocalDate.EPOCH);
        return switch (of("plan", text, input)) {
            case CheckResult.Unreadable unreadable -> List.of();
            case CheckResult.Checked checked ->
                    checked.law().findings().stream().filter(Finding::isOpen).toList();
        };
    }

    private static CheckResult checked(PlanReadResult.Accepted accepted, CheckInput input) {
        PlanEconomics economics = PlanEconomics.of(accepted.plan(), input.assumptions());
        LawSubject subject =
                new LawSubject(
                        accepted.plan(),
                        accepted.places(),
                        economics,
                        input.facts(),
                        input.copies());
        return new CheckResult.Checked(accepted.plan(), economics, LawCheck.of(subject));
    }
}
