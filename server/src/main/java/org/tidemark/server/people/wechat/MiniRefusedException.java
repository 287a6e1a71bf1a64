package org.tidemark.server.people.wechat;

/** The shell does not get what it asked for. */
public final class MiniRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final MiniProblem problem;

    /** For that reason. */
    public MiniRefusedException(MiniProblem problem) {
        super(problem.word());
        this.problem = problem;
    }

    MiniProblem problem() {
        return problem;
    }
}
