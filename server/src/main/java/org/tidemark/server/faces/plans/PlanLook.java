package org.tidemark.server.faces.plans;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.PlanMistake;
import org.tidemark.plan.check.CheckResult.Checked;
import org.tidemark.plan.check.Verdict;
import org.tidemark.plan.difference.Difference;
import org.tidemark.plan.difference.PlanDifferences;
import org.tidemark.server.kernel.programmes.PlanInForce;

/**
 * All that is said of a plan's text before it is adopted.
 *
 * @param mistakes that keep it from being a plan
 * @param checked what the check says, empty where it is no plan
 * @param refusal why the ledger would not take it now, empty where it would or it is no plan
 * @param inUse offers that it would drop and that have orders still to settle
 * @param inForce the version that it would follow, empty for a new programme
 * @param differences to that one
 * @param another whether another version of its programme waits for its day
 * @param figures the mathematics, as a text
 * @param disclosures what a buyer of each offer would be told
 */
public record PlanLook(
        String text,
        List<PlanMistake> mistakes,
        Optional<Checked> checked,
        Optional<Outcome.Rejected> refusal,
        Set<String> inUse,
        Optional<PlanInForce> inForce,
        List<Difference> differences,
        boolean another,
        String figures,
        List<Told> disclosures) {

    public PlanLook {
        mistakes = List.copyOf(mistakes);
        inUse = Set.copyOf(inUse);
        differences = List.copyOf(differences);
        disclosures = List.copyOf(disclosures);
    }

    /** What a buyer of an offer would be told, as the page of it. */
    public record Told(LocalizedText offer, String html) {}

    /** Of a text that is no plan. */
    static PlanLook mistaken(String text, List<PlanMistake> mistakes) {
        return new PlanLook(
                text,
                mistakes,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                false,
                "",
                List.of());
    }

    /** Whether a member may get less by it than by the version in force. */
    public boolean mayBeLess() {
        return PlanDifferences.mayBeLess(differences);
    }

    /** The plan, empty where it is none. */
    public Optional<Plan> plan() {
        return checked.map(Checked::plan);
    }

    /**
     * What becomes of it, as a key: what the ledger would refuse may not go live, whatever else.
     */
    public String verdict() {
        Verdict ofPack = checked.orElseThrow().verdict();
        boolean refused = refusal.isPresent() || !inUse.isEmpty();
        return "plans.verdict." + (refused && ofPack != Verdict.REFUSED ? "LEDGER" : ofPack.name());
    }

    /** Why it may not be proposed, as a key; empty where it may. */
    public String obstacle() {
        if (checked.isEmpty()) {
            return "plans.obstacle.mistakes";
        }
        if (checked.get().verdict() != Verdict.CLEAN) {
            return "plans.obstacle." + checked.get().verdict().name();
        }
        if (refusal.isPresent()) {
            return "plans.obstacle.ledger";
        }
        if (!inUse.isEmpty()) {
            return "plans.obstacle.inUse";
        }
        if (another) {
            return "plans.obstacle.coming";
        }
        return inForce.isPresent() && differences.isEmpty() && inForce.get().text().equals(text)
                ? "plans.obstacle.same"
                : "";
    }

    /** A line of the text, counted from 1; empty where there is none. */
    public String line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
