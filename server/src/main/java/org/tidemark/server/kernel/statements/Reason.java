package org.tidemark.server.kernel.statements;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.journal.readmodel.TermJson;
import org.tidemark.journal.record.RecordedEvent.Term;

/**
 * One term of an explanation, worked out: {@code floor(|base| * numerator / denominator)} with the
 * sign of the base.
 *
 * @param value what it comes to
 * @param rounded whether something was rounded off
 * @param limits whether it is a limit that cut the amount
 */
public record Reason(
        Rule rule,
        long base,
        long numerator,
        long denominator,
        long value,
        boolean rounded,
        boolean limits) {

    /** The terms of one movement as the read model keeps them, in their order. */
    public static List<Reason> read(String json) {
        return of(TermJson.read(json));
    }

    /** The terms of one movement, in their order. */
    public static List<Reason> of(List<Term> terms) {
        List<Reason> reasons = new ArrayList<>();
        long sum = 0;
        for (Term term : terms) {
            BigInteger[] parts =
                    BigInteger.valueOf(term.base())
                            .abs()
                            .multiply(BigInteger.valueOf(term.numerator()))
                            .divideAndRemainder(BigInteger.valueOf(term.denominator()));
            long size = parts[0].longValueExact();
            long value = term.base() < 0 ? -size : size;
            boolean limits = term.rule().step() == Step.AT_MOST && size < Math.abs(sum);
            if (term.rule().step() == Step.ADD) {
                sum = Math.addExact(sum, value);
            } else if (limits) {
                sum = sum < 0 ? -size : size;
            }
            reasons.add(
                    new Reason(
                            term.rule(),
                            term.base(),
                            term.numerator(),
                            term.denominator(),
                            value,
                            parts[1].signum() != 0,
                            limits));
        }
        return List.copyOf(reasons);
    }
}
