package org.tidemark.plan.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tidemark.plan.shape.Key;

/** When each rule of the packs fires. */
final class Conditions {

    private static final Map<String, Condition> ALL = all();

    private Conditions() {}

    /** The condition of a rule. */
    static Condition of(String rule) {
        Condition condition = ALL.get(rule);
        if (condition == null) {
            throw new IllegalArgumentException("no condition is known for the rule " + rule);
        }
        return condition;
    }

    /** The ids of all rules that have a condition. */
    static Iterable<String> rules() {
        return ALL.keySet();
    }

    private static Map<String, Condition> all() {
        Map<String, Condition> all = new LinkedHashMap<>();
        all.putAll(ReferralConditions.all());
        all.putAll(MoneyConditions.all());
        all.putAll(ConsumerConditions.all());
        all.putAll(MathematicsConditions.all());
        return all;
    }

    static Condition ofPlan(Function<LawSubject, List<Occurrence>> test) {
        return new Condition.OfPlan(test);
    }

    static Condition ofFacts(Function<LawSubject, List<Occurrence>> test, Key<?>... facts) {
        return ofFacts(subject -> true, test, facts);
    }

    static Condition ofFacts(
            Predicate<LawSubject> applies,
            Function<LawSubject, List<Occurrence>> test,
            Key<?>... facts) {
        return new Condition.OfFacts(List.of(facts), applies, test);
    }

    /** Fires on every plan. */
    static Condition always(String en, String zh) {
        return ofPlan(subject -> List.of(subject.at("", en, zh)));
    }
}
