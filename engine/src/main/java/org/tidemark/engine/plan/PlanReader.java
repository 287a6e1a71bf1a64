package org.tidemark.engine.plan;

/**
 * Turns the text of a plan file into a checked {@link Plan}. A port: the engine executes adoptions,
 * the reader of the file format stands outside. Must be deterministic: recovery reads the same text
 * again.
 */
@FunctionalInterface
public interface PlanReader {

    /**
     * Reads and checks a plan.
     *
     * @param text the whole plan file
     * @throws BadPlanException when the text is no valid plan; the message names line, column and
     *     the fix
     */
    Plan read(String text) throws BadPlanException;
}
