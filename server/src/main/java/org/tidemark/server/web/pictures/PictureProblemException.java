package org.tidemark.server.web.pictures;

/** A file is not taken as a picture. */
public final class PictureProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final PictureProblem problem;
    private final String figure;

    PictureProblemException(PictureProblem problem, String figure) {
        super("no picture: " + problem + " " + figure);
        this.problem = problem;
        this.figure = figure;
    }

    PictureProblemException(Throwable cause) {
        super("no picture: " + PictureProblem.BROKEN, cause);
        problem = PictureProblem.BROKEN;
        figure = "";
    }

    public PictureProblem problem() {
        return problem;
    }

    /** What the problem is measured by; empty for nothing. */
    public String figure() {
        return figure;
    }
}
