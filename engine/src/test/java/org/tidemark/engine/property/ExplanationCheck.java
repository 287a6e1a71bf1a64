package org.tidemark.engine.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Step;

/** Works out every explained amount again, from its terms alone. */
final class ExplanationCheck implements EventSink {

    /** What a member, a store or a fund gets in these is worked out by rules. */
    private static final Set<EventType> BY_RULE =
            EnumSet.of(
                    EventType.ORDER_REVERSED,
                    EventType.REDEEMED,
                    EventType.CAP_EXIT,
                    EventType.SWEPT,
                    EventType.DAY_CLOSED);

    private final List<String> mistakes = new ArrayList<>();
    private final Set<Rule> seen = new HashSet<>();
    private final List<Term> terms = new ArrayList<>();
    private EventType type;

    /** One term as it was told. */
    record Term(Rule rule, long base, long numerator, long denominator) {

        BigInteger value() {
            BigInteger[] parts =
                    BigInteger.valueOf(base)
                            .abs()
                            .multiply(BigInteger.valueOf(numerator))
                            .divideAndRemainder(BigInteger.valueOf(denominator));
            // Only what is cut from a refund is rounded up.
            boolean up = rule.equals(Rule.MISSING_POINTS) && parts[1].signum() > 0;
            BigInteger size = up ? parts[0].add(BigInteger.ONE) : parts[0];
            return base < 0 ? size.negate() : size;
        }
    }

    List<String> mistakes() {
        return mistakes;
    }

    Set<Rule> seen() {
        return seen;
    }

    @Override
    public void begin(EventType eventType, int programme, int member) {
        type = eventType;
    }

    @Override
    public void term(Rule rule, long base, long numerator, long denominator) {
        terms.add(new Term(rule, base, numerator, denominator));
        seen.add(rule);
    }

    @Override
    public void posting(long account, int asset, long amount) {
        if (terms.isEmpty()) {
            if (BY_RULE.contains(type)
                    && Accounts.kind(account) == AccountKind.MEMBER
                    && asset == 0) {
                mistakes.add(type + " moves " + amount + " of a member without a reason");
            }
            return;
        }
        BigInteger worked = workedOut();
        if (!worked.equals(BigInteger.valueOf(amount))) {
            mistakes.add(type + " posts " + amount + ", explained as " + worked + ": " + terms);
        }
        checkBases();
        terms.clear();
    }

    private BigInteger workedOut() {
        BigInteger sum = BigInteger.ZERO;
        for (Term term : terms) {
            if (term.rule.step() == Step.ADD) {
                sum = sum.add(term.value());
            }
        }
        for (Term term : terms) {
            if (term.rule.step() == Step.AT_MOST) {
                BigInteger size = sum.abs().min(term.value());
                sum = sum.signum() < 0 ? size.negate() : size;
            }
        }
        return sum;
    }

    /** The terms before it give the base of the term that uses it. */
    private void checkBases() {
        Map<Rule, BigInteger> sums = new HashMap<>();
        for (Term term : terms) {
            sums.merge(term.rule, term.value(), BigInteger::add);
            BigInteger base = BigInteger.valueOf(Math.abs(term.base));
            BigInteger expected = expectedBase(term.rule, sums);
            if (expected != null && !expected.equals(base)) {
                mistakes.add(type + ": the base of " + term + " is not " + expected);
            }
        }
    }

    /** What the base of a rule's term must be, null where the terms before say nothing of it. */
    private static BigInteger expectedBase(Rule rule, Map<Rule, BigInteger> sums) {
        if (rule.equals(Rule.ELIGIBLE_PART)) {
            return sums.get(Rule.MINT_VALUE);
        }
        if (rule.equals(Rule.MINT_POINTS)) {
            return sums.getOrDefault(Rule.ELIGIBLE_PART, sums.get(Rule.MINT_VALUE));
        }
        if (rule.equals(Rule.PAYOUT)) {
            return gross(sums);
        }
        // A mechanism names the base of a rule after it: a pot and its shares.
        return sums.keySet().stream()
                .filter(base -> !Rule.CORE.contains(base) && base.step() == Step.BASE)
                .filter(base -> base.code().startsWith(rule.code() + "-"))
                .map(sums::get)
                .findFirst()
                .orElse(null);
    }

    private static BigInteger gross(Map<Rule, BigInteger> sums) {
        BigInteger value = sums.get(Rule.POINTS_VALUE);
        return sums.containsKey(Rule.CAP_VALUE)
                ? value.min(
                        sums.get(Rule.CAP_VALUE)
                                .add(sums.getOrDefault(Rule.CAP_REALISED, BigInteger.ZERO))
                                .max(BigInteger.ZERO))
                : value;
    }

    @Override
    public void end() {
        if (!terms.isEmpty()) {
            mistakes.add(type + " ends with terms of no posting: " + terms);
            terms.clear();
        }
    }
}
