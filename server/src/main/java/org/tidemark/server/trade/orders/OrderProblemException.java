package org.tidemark.server.trade.orders;

import java.util.Objects;
import org.tidemark.engine.money.Fen;

/** Something cannot be done; nothing was changed. */
public final class OrderProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OrderProblem problem;
    private final String detail;

    public OrderProblemException(OrderProblem problem, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.detail = detail;
    }

    /** The same because of what another part has said. */
    public OrderProblemException(OrderProblem problem, Exception why) {
        this(problem, Objects.requireNonNullElse(why.getMessage(), ""));
        initCause(why);
    }

    /**
     * The amount that somebody typed; nothing typed is nothing.
     *
     * @throws OrderProblemException when it is no amount
     */
    public static Fen amount(String typed) {
        if (typed.isBlank()) {
            return Fen.ZERO;
        }
        return Fen.read(typed)
                .orElseThrow(() -> new OrderProblemException(OrderProblem.AMOUNT, typed.strip()));
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
