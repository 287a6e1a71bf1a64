package org.tidemark.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tidemark.plan.shape.MistakeSink;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Place;

/** Collects mistakes and puts them into the order of the file; keeps a bounded number. */
final class MistakeList implements MistakeSink {

    static final int MAX_MISTAKES = 200;

    private static final Comparator<PlanMistake> IN_FILE =
            Comparator.comparingInt(PlanMistake::line).thenComparingInt(PlanMistake::column);

    private final List<PlanMistake> mistakes = new ArrayList<>();

    @Override
    public void add(Place place, String path, Phrase message) {
        if (mistakes.size() == MAX_MISTAKES) {
            Phrase more =
                    new Phrase("more mistakes follow: put these right first", "后面还有错误：请先改正以上各处");
            mistakes.add(new PlanMistake(place.line(), place.column(), "", more));
        } else if (mistakes.size() < MAX_MISTAKES) {
            mistakes.add(new PlanMistake(place.line(), place.column(), path, message));
        }
    }

    boolean isEmpty() {
        return mistakes.isEmpty();
    }

    List<PlanMistake> inFileOrder() {
        return mistakes.stream().sorted(IN_FILE).toList();
    }
}
