package org.tidemark.engine.event;

import java.math.BigInteger;
import java.util.List;

/**
 * Why an amount is what it is: a rule whose arithmetic makes it (SPEC section 5). Every term of
 * every rule is {@code floor(|base| * numerator / denominator)} with the sign of its base; only
 * what a refund is cut by is rounded up, so that the refund is rounded down. The rules that every
 * order knows stand here; a mechanism that lives on a fund declares its own.
 *
 * @param number its number in the record format: fixed for good, never given twice
 * @param code the name in files and replies, {@code referral-direct}
 * @param section the section of the specification that states it
 * @param step what its terms do to the amount
 * @param unit what its bases are counted in
 * @param fraction what its numerators and denominators are
 * @param rounding which way its terms are rounded
 * @param isCut whether it is what a refund is cut by
 */
public record Rule(
        int number,
        String code,
        String section,
        Step step,
        Unit unit,
        Fraction fraction,
        Rounding rounding,
        boolean isCut) {

    /** Cost of the goods by the offer's split, to the store or the supplier, a term a line. */
    public static final Rule COST = new Rule(1, "cost", "5.2", Step.ADD, Unit.FEN, Fraction.RATE);

    /** The pool's share of what a line is paid. */
    public static final Rule POOL_SHARE =
            new Rule(2, "pool-share", "5.2", Step.ADD, Unit.FEN, Fraction.RATE);

    /** What nobody claims of the rewards share, where the plan gives it to the pool. */
    public static final Rule UNCLAIMED_REWARDS =
            new Rule(3, "unclaimed-rewards", "5.2", Step.ADD, Unit.FEN, Fraction.ONE);

    /** The share of a line's contribution that is handed out as points. */
    public static final Rule MINT_VALUE =
            new Rule(4, "mint-value", "5.2", Step.BASE, Unit.FEN, Fraction.RATE);

    /** The part of that value which limits and pauses leave: eligible payment of all payment. */
    public static final Rule ELIGIBLE_PART =
            new Rule(5, "eligible-part", "5.2", Step.BASE, Unit.FEN, Fraction.AMOUNTS);

    /** Points that a value buys at the price before the order: supply over reserve. */
    public static final Rule MINT_POINTS =
            new Rule(6, "mint-points", "5.2", Step.ADD, Unit.FEN, Fraction.SUPPLY_PER_RESERVE);

    /** Ad points earned on a line. */
    public static final Rule AD_POINTS_EARNED =
            new Rule(7, "ad-points-earned", "5.2", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Reward to the sponsor, a term a line. */
    public static final Rule REFERRAL_DIRECT =
            new Rule(8, "referral-direct", "5.2", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Reward to the sponsor's sponsor, a term a line. */
    public static final Rule REFERRAL_INDIRECT =
            new Rule(9, "referral-indirect", "5.2", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Royalty to the member who brought the store in, a term a line. */
    public static final Rule STORE_RECRUITER =
            new Rule(10, "store-recruiter", "5.2", Step.ADD, Unit.FEN, Fraction.RATE);

    /** A regional agent's rate. */
    public static final Rule AGENT =
            new Rule(11, "agent", "5.8", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Less the highest rate of a lower level that has an agent, where levels are differential. */
    public static final Rule AGENT_LOWER_LEVELS =
            new Rule(12, "agent-lower-levels", "5.8", Step.ADD, Unit.FEN, Fraction.RATE);

    /** A team leader's rate, in contribution. */
    public static final Rule TEAM = new Rule(13, "team", "5.7", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Less the rate that a leader nearer to the buyer had already. */
    public static final Rule TEAM_LOWER_LEVELS =
            new Rule(14, "team-lower-levels", "5.7", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Peer reward: a share of the reward of the leader of the same level below. */
    public static final Rule TEAM_PEER =
            new Rule(15, "team-peer", "5.7", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Value of points at the price: reserve over supply. */
    public static final Rule POINTS_VALUE =
            new Rule(
                    21,
                    "points-value",
                    "5.3",
                    Step.BASE,
                    Unit.MICROPOINTS,
                    Fraction.RESERVE_PER_SUPPLY);

    /** Value at which a position is redeemed by force: spend times the cap's multiple. */
    public static final Rule CAP_VALUE =
            new Rule(22, "cap-value", "5.4", Step.BASE, Unit.FEN, Fraction.RATE);

    /** What was realised before, counted against the cap. */
    public static final Rule CAP_REALISED =
            new Rule(23, "cap-realised", "5.4", Step.BASE, Unit.FEN, Fraction.ONE);

    /** What is paid of a gross value after retention. */
    public static final Rule PAYOUT =
            new Rule(24, "payout", "5.3", Step.ADD, Unit.FEN, Fraction.RATE);

    /** The part of an order's component that all refunds so far take back: refunded of total. */
    public static final Rule REVERSED =
            new Rule(25, "reversed", "5.5", Step.ADD, Unit.POSTED, Fraction.AMOUNTS);

    /** Less what earlier refunds of the order took back of it. */
    public static final Rule REVERSED_BEFORE =
            new Rule(26, "reversed-before", "5.5", Step.ADD, Unit.POSTED, Fraction.AMOUNTS);

    /** At most what the account still holds. */
    public static final Rule BALANCE_LEFT =
            new Rule(27, "balance-left", "5.5", Step.AT_MOST, Unit.POSTED, Fraction.ONE);

    /** The pool gives back at most the value of the points burned. */
    public static final Rule BURNED_VALUE =
            new Rule(
                    28,
                    "burned-value",
                    "5.5",
                    Step.AT_MOST,
                    Unit.MICROPOINTS,
                    Fraction.RESERVE_PER_SUPPLY);

    /** Cut from a refund: points of the order that are gone, at the price, rounded up. */
    public static final Rule MISSING_POINTS =
            new Rule(
                            29,
                            "missing-points",
                            "5.5",
                            Step.ADD,
                            Unit.MICROPOINTS,
                            Fraction.RESERVE_PER_SUPPLY)
                    .cutsRefund()
                    .roundedUp();

    /** Cut from a refund: ad points of the order that were released already. */
    public static final Rule AD_POINTS_GONE =
            new Rule(30, "ad-points-gone", "5.5", Step.ADD, Unit.FEN, Fraction.ONE).cutsRefund();

    /** Sent back to where the payment came from rather than to the wallet. */
    public static final Rule SENT_BACK =
            new Rule(32, "sent-back", "5.5", Step.ADD, Unit.FEN, Fraction.ONE);

    /** At most what came from outside and was not sent back before. */
    public static final Rule EXTERNAL_LEFT =
            new Rule(33, "external-left", "5.5", Step.AT_MOST, Unit.FEN, Fraction.ONE);

    /** The day's release of a balance of ad points, at least 0.01 and at most all. */
    public static final Rule AD_RELEASE_BASE =
            new Rule(34, "ad-release-base", "5.12", Step.BASE, Unit.FEN, Fraction.RATE);

    /** Released ad points, paid in money. */
    public static final Rule AD_RELEASE =
            new Rule(35, "ad-release", "5.12", Step.ADD, Unit.FEN, Fraction.ONE);

    /** Reward to the sponsor on a release. */
    public static final Rule RELEASE_DIRECT =
            new Rule(36, "release-direct", "5.12", Step.ADD, Unit.FEN, Fraction.RATE);

    /** Reward to the sponsor's sponsor on a release. */
    public static final Rule RELEASE_INDIRECT =
            new Rule(37, "release-indirect", "5.12", Step.ADD, Unit.FEN, Fraction.RATE);

    /** At most the share that the day's ad budget covers: budget of all that was due. */
    public static final Rule AD_BUDGET =
            new Rule(38, "ad-budget", "5.12", Step.AT_MOST, Unit.FEN, Fraction.AMOUNTS);

    /** What the goods of a line really cost, where the order says it. */
    public static final Rule SUPPLY_PRICE =
            new Rule(44, "supply-price", "5.2", Step.ADD, Unit.FEN, Fraction.ONE);

    /** The rules above, by number. */
    public static final List<Rule> CORE =
            List.of(
                    COST,
                    POOL_SHARE,
                    UNCLAIMED_REWARDS,
                    MINT_VALUE,
                    ELIGIBLE_PART,
                    MINT_POINTS,
                    AD_POINTS_EARNED,
                    REFERRAL_DIRECT,
                    REFERRAL_INDIRECT,
                    STORE_RECRUITER,
                    AGENT,
                    AGENT_LOWER_LEVELS,
                    TEAM,
                    TEAM_LOWER_LEVELS,
                    TEAM_PEER,
                    POINTS_VALUE,
                    CAP_VALUE,
                    CAP_REALISED,
                    PAYOUT,
                    REVERSED,
                    REVERSED_BEFORE,
                    BALANCE_LEFT,
                    BURNED_VALUE,
                    MISSING_POINTS,
                    AD_POINTS_GONE,
                    SENT_BACK,
                    EXTERNAL_LEFT,
                    AD_RELEASE_BASE,
                    AD_RELEASE,
                    RELEASE_DIRECT,
                    RELEASE_INDIRECT,
                    AD_BUDGET,
                    SUPPLY_PRICE);

    /** A rule whose terms are rounded down. */
    public Rule(int number, String code, String section, Step step, Unit unit, Fraction fraction) {
        this(number, code, section, step, unit, fraction, Rounding.DOWN, false);
    }

    /** The same, for terms that are rounded up. */
    public Rule roundedUp() {
        return new Rule(number, code, section, step, unit, fraction, Rounding.UP, isCut);
    }

    /** The same, for what a refund is cut by. */
    public Rule cutsRefund() {
        return new Rule(number, code, section, step, unit, fraction, rounding, true);
    }

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
