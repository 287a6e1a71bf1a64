package org.tidemark.plan.shape;

/** A text whose structure cannot be read to its end. */
final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    UnreadableTextException(Place place, String message) {
        super(message);
        line = place.line();
        column = place.column();
    }

    Place place() {
        return new Place(line, column);
    }
}
