package org.tidemark.plan.shape;

/** A text whose structure cannot be read to its end. */
final class UnreadableTextException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final Phrase problem;

    UnreadableTextException(Place place, Phrase problem) {
        super(problem.en());
        line = place.line();
        column = place.column();
        this.problem = problem;
    }

    Place place() {
        return new Place(line, column);
    }

    Phrase problem() {
        return problem;
    }
}
