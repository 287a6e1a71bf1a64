package org.tidemark.reference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How often each situation was met in a run. */
final class Situations {

    private final Map<Situation, Integer> met = new EnumMap<>(Situation.class);

    void add(Situation situation) {
        met.merge(situation, 1, Integer::sum);
    }

    int of(Situation situation) {
        return met.getOrDefault(situation, 0);
    }

    /** The situations that can happen with these features and were met less often than that. */
    List<Situation> metLessOften(int times, Features features) {
        return Stream.of(Situation.values())
                .filter(situation -> situation.canHappenWith(features))
                .filter(situation -> of(situation) < times)
                .toList();
    }

    @Override
    public String toString() {
        return met.toString();
    }
}
