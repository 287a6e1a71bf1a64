package org.tidemark.plan;

import org.tidemark.plan.shape.Phrase;

/**
 * One mistake in a plan file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param path keys from the root, like {@code pool.cap.multiple}; empty for the file as a whole
 * @param text what was found, what is allowed and what to do
 */
public record PlanMistake(int line, int column, String path, Phrase text) {

    /** What was found, what is allowed and what to do, in English. */
    public String message() {
        return text.en();
    }

    /**
     * The mistake as compilers write it: {@code file:line:column: path: message}.
     *
     * @param words in one language or the other
     */
    String inFile(String fileName, String words) {
        String place = fileName + ":" + line + ":" + column + ": ";
        return place + (path.isEmpty() ? "" : path + ": ") + words;
    }
}
