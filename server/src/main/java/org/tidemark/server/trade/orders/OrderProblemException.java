package org.tidemark.server.trade.orders;

import java.util.List;
import java.util.Objects;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;

/** Something cannot be done; nothing was changed. */
public final class OrderProblemException extends FormRefusedException {

    private static final long serialVersionUID = 1L;

    private final OrderProblem problem;
    private final String detail;

    public OrderProblemException(OrderProblem problem, String detail) {
        this(problem, problem.field(), detail);
    }

    /** The same at that field of the form, with what its text needs. */
    public OrderProblemException(
            OrderProblem problem, String field, String detail, Object... arguments) {
        super(Problems.of(List.of(Fault.at(field, problem.key(), arguments))), problem.status());
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
     * @param field where
     * @throws OrderProblemException when it is no amount
     */
    public static Fen amount(String field, String typed) {
        if (typed.isBlank()) {
            return Fen.ZERO;
        }
        return Fen.read(typed)
                .orElseThrow(
                        () -> new OrderProblemException(OrderProblem.AMOUNT, field, typed.strip()));
    }

    /** Why. */
    public OrderProblem problem() {
        return problem;
    }

    @Override
    public String getMessage() {
        return problem + ": " + detail;
    }
}
