package org.tidemark.server.kernel.statements;

import java.util.Set;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.event.Rule.Step;
import org.tidemark.engine.event.Rule.Unit;

/** What the numbers of a {@link StatementReason} count. */
public enum Quantity {
    /** Money in fen. */
    MONEY,
    /** Value points, in micropoints. */
    POINTS,
    /** Ad points or contribution, in hundredths. */
    MERIT,
    /** The asset of the movement itself, in its smallest unit. */
    POSTED,
    /** A plain number: weights, heads. */
    COUNT;

    /** Rules whose bases are ad points or contribution. */
    private static final Set<Rule> OF_MERIT = Set.of(Rule.AD_RELEASE_BASE, Rule.TEAM_PEER);

    /** What the base of a rule's terms counts. */
    public static Quantity ofBase(Rule rule) {
        if (OF_MERIT.contains(rule)) {
            return MERIT;
        }
        return switch (rule.unit()) {
            case FEN -> MONEY;
            case MICROPOINTS -> POINTS;
            case POSTED -> POSTED;
        };
    }

    /** What a term of that rule comes to counts. */
    public static Quantity ofValue(Rule rule) {
        if (rule.step() != Step.BASE) {
            return POSTED;
        }
        return rule.unit() == Unit.MICROPOINTS ? MONEY : ofBase(rule);
    }

    /** What the numerator of a fraction counts; a rate counts parts per million. */
    public static Quantity ofNumerator(Rule rule) {
        return switch (rule.fraction()) {
            case AMOUNTS, RESERVE_PER_SUPPLY -> MONEY;
            case SUPPLY_PER_RESERVE -> POINTS;
            case RATE, ONE, PARTS -> COUNT;
        };
    }

    /** What the denominator of a fraction counts. */
    public static Quantity ofDenominator(Rule rule) {
        return switch (rule.fraction()) {
            case AMOUNTS, SUPPLY_PER_RESERVE -> MONEY;
            case RESERVE_PER_SUPPLY -> POINTS;
            case RATE, ONE, PARTS -> COUNT;
        };
    }
}
