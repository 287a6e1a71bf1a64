package org.tidemark.plan;

/**
 * One mistake in a plan file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param path keys from the root, like {@code pool.cap.multiple}; empty for the file as a whole
 * @param message what was found, what is allowed and what to do
 */
public record PlanMistake(int line, int column, String path, String message) {

    /** The mistake as compilers write it: {@code file:line:column: path: message}. */
    public String inFile(String fileName) {
        String place = fileName + ":" + line + ":" + column + ": ";
        return place + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
