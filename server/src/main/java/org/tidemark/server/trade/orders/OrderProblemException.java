package org.tidemark.server.trade.orders;

/** Something cannot be done; nothing was changed. */
public final class OrderProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OrderProblem problem;
    private final String detail;

    OrderProblemException(OrderProblem problem, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.detail = detail;
    }

    /** Why. */
    public OrderProblem problem() {
        return problem;
    }

    /** About what: a number, a name or an amount. */
    public String detail() {
        return detail;
    }
}
