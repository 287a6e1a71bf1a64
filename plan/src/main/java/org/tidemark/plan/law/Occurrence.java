package org.tidemark.plan.law;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.shape.Place;

/**
 * Something that makes a rule fire.
 *
 * @param fileName the file, empty for the plan itself
 * @param path the key of the plan, empty for the plan as a whole and in other files
 * @param line from 1
 * @param column from 1, in characters
 * @param found what stands there
 */
public record Occurrence(String fileName, String path, int line, int column, LocalizedText found) {

    static Occurrence inPlan(String path, Place place, String en, String zh) {
        return new Occurrence("", path, place.line(), place.column(), new LocalizedText(zh, en));
    }
}
