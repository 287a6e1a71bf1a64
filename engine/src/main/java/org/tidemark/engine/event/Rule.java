package org.tidemark.engine.event;

import java.math.BigInteger;
import java.util.Locale;

/**
 * Why an amount is what it is: the rules whose arithmetic makes it (SPEC section 5). Every term of
 * every rule is {@code floor(|base| * numerator / denominator)} with the sign of its base; only
 * what a refund is cut by is rounded up, so that the refund is rounded down. The order is part of
 * the record format: append only.
 */
public enum Rule {
    /** Cost of the goods by the offer's split, to the store or the supplier, a term a line. */
    COST("5.2", Step.ADD, Unit.FEN, Fraction.RATE),
    /** The pool's share of what a line is paid. */
    POOL_SHARE("5.2", Step.ADD, Unit.FEN, Fraction.RATE),
    /** What nobody claims of the rewards share, where the plan gives it to the pool. */
    UNCLAIMED_REWARDS("5.2", Step.ADD, Unit.FEN, Fraction.ONE),
    /** The share of a line's contribution that is handed out as points. */
    MINT_VALUE("5.2", Step.BASE, Unit.FEN, Fraction.RATE),
    /** The part of that value which limits and pauses leave: eligible payment of all payment. */
    ELIGIBLE_PART("5.2", Step.BASE, Unit.FEN, Fraction.AMOUNTS),
    /** Points that a value buys at the price before the order: supply over reserve. */
    MINT_POINTS("5.2", Step.ADD, Unit.FEN, Fraction.SUPPLY_PER_RESERVE),
    /** Ad points earned on a line. */
    AD_POINTS_EARNED("5.2", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Reward to the sponsor, a term a line. */
    REFERRAL_DIRECT("5.2", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Reward to the sponsor's sponsor, a term a line. */
    REFERRAL_INDIRECT("5.2", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Royalty to the member who brought the store in, a term a line. */
    STORE_RECRUITER("5.2", Step.ADD, Unit.FEN, Fraction.RATE),
    /** A regional agent's rate. */
    AGENT("5.8", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Less the highest rate of a lower level that has an agent, where levels are differential. */
    AGENT_LOWER_LEVELS("5.8", Step.ADD, Unit.FEN, Fraction.RATE),
    /** A team leader's rate, in contribution. */
    TEAM("5.7", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Less the rate that a leader nearer to the buyer had already. */
    TEAM_LOWER_LEVELS("5.7", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Peer reward: a share of the reward of the leader of the same level below. */
    TEAM_PEER("5.7", Step.ADD, Unit.FEN, Fraction.RATE),
    /** A dividend fund's share of a line. */
    DIVIDEND_SHARE("5.9", Step.ADD, Unit.FEN, Fraction.RATE),
    /** The queue fund's share of a line. */
    QUEUE_SHARE("5.10", Step.ADD, Unit.FEN, Fraction.RATE),
    /** The red packet fund's share of a line. */
    RED_PACKET_SHARE("5.11", Step.ADD, Unit.FEN, Fraction.RATE),
    /** What the queue's fund holds goes to the head of the queue. */
    QUEUE_REBATE("5.10", Step.ADD, Unit.FEN, Fraction.ONE),
    /** At most what the queue entry still lacks. */
    QUEUE_LACKING("5.10", Step.AT_MOST, Unit.FEN, Fraction.ONE),
    /** Value of points at the price: reserve over supply. */
    POINTS_VALUE("5.3", Step.BASE, Unit.MICROPOINTS, Fraction.RESERVE_PER_SUPPLY),
    /** Value at which a position is redeemed by force: spend times the cap's multiple. */
    CAP_VALUE("5.4", Step.BASE, Unit.FEN, Fraction.RATE),
    /** What was realised before, counted against the cap. */
    CAP_REALISED("5.4", Step.BASE, Unit.FEN, Fraction.ONE),
    /** What is paid of a gross value after retention. */
    PAYOUT("5.3", Step.ADD, Unit.FEN, Fraction.RATE),
    /** The part of an order's component that all refunds so far take back: refunded of total. */
    REVERSED("5.5", Step.ADD, Unit.POSTED, Fraction.AMOUNTS),
    /** Less what earlier refunds of the order took back of it. */
    REVERSED_BEFORE("5.5", Step.ADD, Unit.POSTED, Fraction.AMOUNTS),
    /** At most what the account still holds. */
    BALANCE_LEFT("5.5", Step.AT_MOST, Unit.POSTED, Fraction.ONE),
    /** The pool gives back at most the value of the points burned. */
    BURNED_VALUE("5.5", Step.AT_MOST, Unit.MICROPOINTS, Fraction.RESERVE_PER_SUPPLY),
    /** Cut from a refund: points of the order that are gone, at the price, rounded up. */
    MISSING_POINTS("5.5", Step.ADD, Unit.MICROPOINTS, Fraction.RESERVE_PER_SUPPLY, Rounding.UP),
    /** Cut from a refund: ad points of the order that were released already. */
    AD_POINTS_GONE("5.5", Step.ADD, Unit.FEN, Fraction.ONE),
    /** Cut from a refund: what the queue paid beyond the lowered target. */
    QUEUE_OVERPAID("5.5", Step.ADD, Unit.FEN, Fraction.ONE),
    /** Sent back to where the payment came from rather than to the wallet. */
    SENT_BACK("5.5", Step.ADD, Unit.FEN, Fraction.ONE),
    /** At most what came from outside and was not sent back before. */
    EXTERNAL_LEFT("5.5", Step.AT_MOST, Unit.FEN, Fraction.ONE),
    /** The day's release of a balance of ad points, at least 0.01 and at most all. */
    AD_RELEASE_BASE("5.12", Step.BASE, Unit.FEN, Fraction.RATE),
    /** Released ad points, paid in money. */
    AD_RELEASE("5.12", Step.ADD, Unit.FEN, Fraction.ONE),
    /** Reward to the sponsor on a release. */
    RELEASE_DIRECT("5.12", Step.ADD, Unit.FEN, Fraction.RATE),
    /** Reward to the sponsor's sponsor on a release. */
    RELEASE_INDIRECT("5.12", Step.ADD, Unit.FEN, Fraction.RATE),
    /** At most the share that the day's ad budget covers: budget of all that was due. */
    AD_BUDGET("5.12", Step.AT_MOST, Unit.FEN, Fraction.AMOUNTS),
    /** A holder's part of a dividend fund: his weight of all weights. */
    DIVIDEND("5.9", Step.ADD, Unit.FEN, Fraction.PARTS),
    /** At most the room that the holder's purchases left. */
    DIVIDEND_ROOM("5.9", Step.AT_MOST, Unit.FEN, Fraction.ONE),
    /** The part of the red packet fund that a day shares out. */
    RED_PACKET_POT("5.11", Step.BASE, Unit.FEN, Fraction.RATE),
    /** One share of the day's pot: one of all who checked in and have quota. */
    RED_PACKET("5.11", Step.ADD, Unit.FEN, Fraction.PARTS),
    /** At most the member's quota. */
    RED_PACKET_QUOTA("5.11", Step.AT_MOST, Unit.FEN, Fraction.ONE),
    /** What the goods of a line really cost, where the order says it. */
    SUPPLY_PRICE("5.2", Step.ADD, Unit.FEN, Fraction.ONE);

    /** What a term does to the amount. */
    public enum Step {
        /** Works out the base of a later term; not itself a part of the amount. */
        BASE,
        /** One summand of the amount. */
        ADD,
        /** The size of the sum is cut to this. */
        AT_MOST
    }

    /** What a base is counted in. */
    public enum Unit {
        /** Money, ad points, contribution: hundredths. */
        FEN,
        /** Millionths of a value point. */
        MICROPOINTS,
        /** The unit of the asset that is posted. */
        POSTED
    }

    /** What numerator and denominator are. */
    public enum Fraction {
        /** Parts per million. */
        RATE,
        /** The base as it is: 1 of 1. */
        ONE,
        /** Two amounts of money in fen. */
        AMOUNTS,
        /** Two whole numbers: weights, heads. */
        PARTS,
        /** Micropoints in circulation over fen of the reserve. */
        SUPPLY_PER_RESERVE,
        /** Fen of the reserve over micropoints in circulation: the price. */
        RESERVE_PER_SUPPLY
    }

    /** Which way a term is rounded. */
    public enum Rounding {
        DOWN,
        UP
    }

    private static final Rule[] RULES = values();

    private final String section;
    private final Step step;
    private final Unit unit;
    private final Fraction fraction;
    private final Rounding rounding;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    Rule(String section, Step step, Unit unit, Fraction fraction) {
        this(section, step, unit, fraction, Rounding.DOWN);
    }

    Rule(String section, Step step, Unit unit, Fraction fraction, Rounding rounding) {
        this.section = section;
        this.step = step;
        this.unit = unit;
        this.fraction = fraction;
        this.rounding = rounding;
    }

    /** The rule of that {@link #ordinal()}. */
    public static Rule of(int ordinal) {
        return RULES[ordinal];
    }

    /** The name in files and replies, {@code referral-direct}. */
    public String code() {
        return code;
    }

    /** The section of the specification that states it. */
    public String section() {
        return section;
    }

    /** What its terms do to the amount. */
    public Step step() {
        return step;
    }

    /** What its bases are counted in. */
    public Unit unit() {
        return unit;
    }

    /** What its numerators and denominators are. */
    public Fraction fraction() {
        return fraction;
    }

    /** Which way its terms are rounded. */
    public Rounding rounding() {
        return rounding;
    }

    /**
     * What a term of it comes to: {@code |base| * numerator / denominator}, rounded as the rule
     * says, with the sign of the base.
     */
    public BigInteger worth(long base, long numerator, long denominator) {
        BigInteger[] parts =
                BigInteger.valueOf(base)
                        .abs()
                        .multiply(BigInteger.valueOf(numerator))
                        .divideAndRemainder(BigInteger.valueOf(denominator));
        boolean more = rounding == Rounding.UP && parts[1].signum() > 0;
        BigInteger size = more ? parts[0].add(BigInteger.ONE) : parts[0];
        return base < 0 ? size.negate() : size;
    }
}
