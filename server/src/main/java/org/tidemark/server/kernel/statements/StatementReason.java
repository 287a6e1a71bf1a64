package org.tidemark.server.kernel.statements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.journal.readmodel.TermJson;
import org.tidemark.journal.record.RecordedEvent.Term;

/**
 * One term of an explanation, worked out: {@code |base| * numerator / denominator}, rounded as its
 * rule says, with the sign of the base.
 *
 * @param value what it comes to
 * @param rounded whether something was rounded off
 * @param limits whether it is a limit that cut the amount
 */
public record StatementReason(
        Rule rule,
        long base,
        long numerator,
        long denominator,
        long value,
        boolean rounded,
        boolean limits) {

    /** The terms of one movement as the read model keeps them, in their order. */
    public static List<StatementReason> read(String json) {
        return of(TermJson.read(json));
    }

    /** The terms of one movement, in their order. */
    public static List<StatementReason> of(List<Term> terms) {
        List<StatementReason> reasons = new ArrayList<>();
        long sum = 0;
        for (Term term : terms) {
            long value =
                    term.rule()
                            .worth(term.base(), term.numerator(), term.denominator())
                            .longValueExact();
            long size = Math.abs(value);
            boolean limits = term.rule().step() == Step.AT_MOST && size < Math.abs(sum);
            if (term.rule().step() == Step.ADD) {
                sum = Math.addExact(sum, value);
            } else if (limits) {
                sum = sum < 0 ? -size : size;
            }
            reasons.add(
                    new StatementReason(
                            term.rule(),
                            term.base(),
                            term.numerator(),
                            term.denominator(),
                            value,
                            isRounded(term),
                            limits));
        }
        return List.copyOf(reasons);
    }

    private static boolean isRounded(Term term) {
        return BigInteger.valueOf(term.base())
                        .multiply(BigInteger.valueOf(term.numerator()))
                        .remainder(BigInteger.valueOf(term.denominator()))
                        .signum()
                != 0;
    }
}
