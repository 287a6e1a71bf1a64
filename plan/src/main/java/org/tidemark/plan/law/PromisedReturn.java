package org.tidemark.plan.law;

import java.util.List;

/**
 * A promise of return in a text, or what hints at one.
 *
 * @param words as they stand there, blanks as one
 * @param line from 1
 * @param column from 1, in characters
 */
public record PromisedReturn(String words, int line, int column) {

    /**
     * Every promise in a text by the pack of a jurisdiction, in its order; none without a pack.
     *
     * @param jurisdiction as a plan names it
     */
    public static List<PromisedReturn> in(String jurisdiction, String text) {
        return CopyPatterns.of(jurisdiction).in(text);
    }
}
