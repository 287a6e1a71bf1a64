package org.tidemark.plan.shape;

/** A scalar that its type does not allow: what was found and what is wrong with it. */
final class NotAllowedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Phrase problem;

    NotAllowedException(Phrase problem) {
        super(problem.en());
        this.problem = problem;
    }

    Phrase problem() {
        return problem;
    }
}
