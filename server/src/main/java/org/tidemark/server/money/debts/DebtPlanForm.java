package org.tidemark.server.money.debts;

import java.util.Objects;
import java.util.Optional;
import org.tidemark.engine.command.Command;
import org.tidemark.server.money.debts.model.DebtShare;
import org.tidemark.server.money.debts.model.IssueKind;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.WholeNumber;
import org.tidemark.server.web.text.TypedText;

/**
 * What is to be issued for all debts that are open.
 *
 * @param choice {@code coins}, or {@code points/} and the programme
 * @param percent of what was owed
 * @param parts in how many the points unlock, 0 for at once
 * @param every how many days lie between them
 */
record DebtPlanForm(
        String choice,
        @WholeNumber(min = 1, max = DebtShare.WHOLE) String percent,
        @WholeNumber(max = Command.Grant.MAX_BATCHES) String parts,
        @WholeNumber(max = Command.Grant.MAX_EVERY_DAYS) String every) {

    private static final String POINTS = IssueKind.POINTS.code() + "/";

    DebtPlanForm {
        choice = Objects.requireNonNullElse(choice, "");
        percent = Objects.requireNonNullElse(percent, "");
        parts = orNothing(parts);
        every = orNothing(every);
    }

    private static String orNothing(String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        return text.isEmpty() ? "0" : text;
    }

    /**
     * The plan.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it makes no sense
     */
    DebtPlan plan() {
        IssueKind kind = choice.startsWith(POINTS) ? IssueKind.POINTS : IssueKind.COINS;
        Optional<IssueKind> named = IssueKind.of(choice);
        if (kind == IssueKind.COINS && named.filter(one -> one == kind).isEmpty()) {
            Problems.noSuchValue("choice").orRefuse();
        }
        int unlocking = number(parts);
        int days = number(every);
        if (kind == IssueKind.COINS && unlocking > 0) {
            Problems.at("parts", "debts.problem.coinsHaveNone").orRefuse();
        }
        if (unlocking > 0 != days > 0) {
            Problems.at(unlocking > 0 ? "every" : "parts", "debts.problem.both").orRefuse();
        }
        return new DebtPlan(
                kind,
                kind == IssueKind.POINTS ? choice.substring(POINTS.length()) : "",
                number(percent),
                unlocking,
                days);
    }

    private static int number(String typed) {
        return Math.toIntExact(TypedText.whole(typed).orElse(0));
    }
}
