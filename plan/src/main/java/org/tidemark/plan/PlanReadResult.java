package org.tidemark.plan;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Places;

/** What reading a plan file gives: a plan, or every mistake that keeps it from being one. */
public sealed interface PlanReadResult {

    /**
     * The file is a plan.
     *
     * @param places where its keys stand
     */
    record Accepted(Plan plan, Places places) implements PlanReadResult {}

    /**
     * The file is no plan.
     *
     * @param fileName as the caller calls the file
     * @param mistakes in the order of the file, at least one
     */
    record Refused(String fileName, List<PlanMistake> mistakes) implements PlanReadResult {
        public Refused {
            mistakes = List.copyOf(mistakes);
        }

        /** All mistakes in both languages, each on a line of its own. */
        public LocalizedText text() {
            return new LocalizedText(report(Phrase::zh), report(Phrase::en));
        }

        /** All mistakes in English, each on a line of its own. */
        public String report() {
            return report(Phrase::en);
        }

        /**
         * All mistakes, each on a line of its own.
         *
         * @param language which of the two
         */
        public String report(Function<Phrase, String> language) {
            return mistakes.stream()
                    .map(mistake -> mistake.inFile(fileName, language.apply(mistake.text())))
                    .collect(Collectors.joining("\n"));
        }
    }
}
