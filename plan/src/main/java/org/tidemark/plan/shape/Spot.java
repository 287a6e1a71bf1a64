package org.tidemark.plan.shape;

/**
 * A named spot of a file: the path of a value and the place of the key that names it.
 *
 * @param path keys from the root joined by dots, list items as {@code [0]}; empty for the root
 */
public record Spot(String path, Place place) {

    /** The whole file. */
    public static final Spot ROOT = new Spot("", Place.START);

    /** The spot of a key of this mapping. */
    Spot key(Node.Scalar key) {
        String name = Words.shortened(key.text());
        return new Spot(path.isEmpty() ? name : path + "." + name, key.place());
    }

    /** The spot of an item of this list, counted from 0. */
    Spot item(int index, Node item) {
        return new Spot(path + "[" + index + "]", item.place());
    }
}
