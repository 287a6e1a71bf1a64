package org.tidemark.plan.law;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tidemark.plan.shape.Key;

/** When a rule fires. */
sealed interface Condition {

    /** What makes the rule fire; nothing where it does not. */
    List<Occurrence> occurrences(LawSubject subject);

    /** Decided by the plan and the texts. */
    record OfPlan(Function<LawSubject, List<Occurrence>> test) implements Condition {
        @Override
        public List<Occurrence> occurrences(LawSubject subject) {
            return test.apply(subject);
        }
    }

    /**
     * Decided by facts that the plan does not hold; where one is not given and the others do not
     * make the rule fire, the question stays open.
     *
     * @param applies whether the rule can concern the plan at all
     */
    record OfFacts(
            List<Key<?>> facts,
            Predicate<LawSubject> applies,
            Function<LawSubject, List<Occurrence>> test)
            implements Condition {
        @Override
        public List<Occurrence> occurrences(LawSubject subject) {
            return applies.test(subject) ? test.apply(subject) : List.of();
        }

        /** The facts that are not given and matter. */
        List<Key<?>> missing(LawSubject subject) {
            if (!applies.test(subject)) {
                return List.of();
            }
            return facts.stream().filter(fact -> subject.facts().find(fact).isEmpty()).toList();
        }
    }
}
