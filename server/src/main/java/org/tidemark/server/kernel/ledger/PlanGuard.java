package org.tidemark.server.kernel.ledger;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tidemark.engine.command.Command;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.check.PlanCheck;
import org.tidemark.plan.law.Finding;
import org.tidemark.plan.law.Occurrence;
import org.tidemark.plan.law.Severity;

/**
 * Keeps plans from going live that the rule pack of their jurisdiction refuses, or that hold
 * something nobody answers for. The ledger itself, replays and back tests take any plan that reads
 * well.
 *
 * <p>An outcome is pinned (SPEC 5.0), whatever has changed since: the guard holds back only what
 * would be executed. A command whose id the ledger knows passes, and the ledger answers that it is
 * repeated or that its content is another, also when today's pack would refuse the plan.
 */
final class PlanGuard {

    private PlanGuard() {}

    /**
     * Lets a command pass unless it adopts such a plan for the first time.
     *
     * @param isPinned whether the ledger knows the id of a command; asked only about plans that
     *     would be held back. It never forgets one, so what passes by it is never executed.
     * @throws PlanNotClearedException with every finding and its line
     */
    static Command admitted(Command command, Predicate<String> isPinned) {
        if (command instanceof Command.AdoptPlan adoption) {
            List<Finding> obstacles = PlanCheck.obstacles(adoption.plan(), PlanFacts.none());
            if (!obstacles.isEmpty() && !isPinned.test(command.id())) {
                throw new PlanNotClearedException(
                        obstacles.stream().map(PlanGuard::words).collect(Collectors.joining("; ")),
                        "put right what is refused, and name who answers for the rest under"
                                + " \"acknowledged\"; tidemark check says more");
            }
        }
        return command;
    }

    private static String words(Finding finding) {
        Occurrence first = finding.occurrences().getFirst();
        String state = finding.severity() == Severity.REFUSE ? "is refused" : "is not acknowledged";
        return "%s %s (line %d, column %d: %s)"
                .formatted(finding.rule(), state, first.line(), first.column(), first.found().en());
    }
}
