package org.tidemark.plan.shape;

/**
 * Where something stands in a file.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Place(int line, int column) {

    /** The first character of the file. */
    public static final Place START = new Place(1, 1);
}
