package org.tidemark.plan;

import java.util.Optional;
import org.tidemark.plan.shape.Node;
import org.tidemark.plan.shape.Places;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Spot;
import org.tidemark.plan.shape.Values;
import org.tidemark.plan.shape.YamlTree;

/** The door of the package: reads plan files (SPEC section 3). */
public final class PlanFile {

    private PlanFile() {}

    /**
     * Reads a plan file.
     *
     * @param fileName how the caller calls the file; only for messages
     * @param text the whole file, YAML or JSON, at most 1 MiB
     * @return the plan, or every mistake in the text
     */
    public static PlanReadResult read(String fileName, String text) {
        MistakeList mistakes = new MistakeList();
        Reading reading = new Reading(mistakes);
        Optional<Node> root = YamlTree.read(text, mistakes);
        Optional<Values> plan = root.flatMap(node -> PlanForm.TYPE.read(node, Spot.ROOT, reading));
        plan.ifPresent(values -> new PlanRules(values, reading).check());
        if (plan.isPresent() && mistakes.isEmpty()) {
            return new PlanReadResult.Accepted(
                    PlanForm.build(plan.get()), Places.of(root.orElseThrow()));
        }
        return new PlanReadResult.Refused(fileName, mistakes.inFileOrder());
    }
}
