package org.tidemark.engine.wrongpool;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.property.Holding;
import org.tidemark.engine.property.PoolFigures;
import org.tidemark.engine.property.PoolStep;

/** The pool of SPEC 5.2 to 5.5 in a few lines, with one mistake or none. */
public final class ModelPool {

    private static final BigInteger ONE_PPM = BigInteger.valueOf(1_000_000);
    private static final BigInteger WHOLE_POINT = BigInteger.valueOf(1_000_000);
    private static final BigInteger DUST_FEN = BigInteger.valueOf(100);

    /** Terms of the pool: the shares in parts per million, the price in fen. */
    public record Terms(
            long issuePriceFen, long mintRatioPpm, long retentionPpm, long multiplePpm) {}

    /** How a quotient is rounded. */
    private enum Rounding {
        DOWN,
        HALF_UP,
        UP
    }

    private final Terms terms;
    private final Mistake mistake;
    private final ModelPositions positions;
    private final List<PoolStep> steps = new ArrayList<>();
    private PoolFigures pool;
    private PoolFigures stale;
    private PoolFigures lastPrice;

    /** An untouched pool of so many members, which errs in that way. */
    public ModelPool(Terms terms, Mistake mistake, int members) {
        this.terms = terms;
        this.mistake = mistake;
        positions = new ModelPositions(members, terms.multiplePpm(), mistake);
        pool = PoolFigures.untouched(terms.issuePriceFen());
        stale = pool;
        lastPrice = pool;
    }

    /** Everything that has happened. */
    List<PoolStep> steps() {
        return List.copyOf(steps);
    }

    /** Whether its points have become worth nothing; some mistakes lead there. */
    boolean isBankrupt() {
        return pool.priceFen().signum() == 0;
    }

    /** Points that a member holds. */
    public BigInteger points(int member) {
        return positions.points(member);
    }

    /** The reserve, in fen. */
    public BigInteger reserve() {
        return pool.reserve();
    }

    /** A member's order contributes so much; his spend grows by three times that. */
    public void order(int member, long contributionFen) {
        BigInteger contribution = BigInteger.valueOf(contributionFen);
        BigInteger spend = contribution.multiply(BigInteger.valueOf(3));
        BigInteger base = mistake == Mistake.MINTED_ON_THE_WHOLE_PRICE ? spend : contribution;
        BigInteger value = divide(base.multiply(ppm(terms.mintRatioPpm())), ONE_PPM, Rounding.DOWN);
        BigInteger minted = points(contribution, value);
        positions.add(member, minted, spend);
        PoolFigures before = pool;
        boolean forgotten = mistake == Mistake.CONTRIBUTION_FORGOTTEN;
        move(
                forgotten ? pool.reserve() : pool.reserve().add(contribution),
                pool.supply().add(minted));
        steps.add(new PoolStep.Minting(before, pool, contribution, value, minted));
        exitDue();
    }

    private BigInteger points(BigInteger contribution, BigInteger value) {
        PoolFigures price =
                switch (mistake) {
                    case POINTS_AT_A_STALE_PRICE -> stale;
                    case MINTED_AFTER_THE_CONTRIBUTION ->
                            pool.with(pool.reserve().add(contribution), pool.supply());
                    default -> mintingFigures();
                };
        Rounding rounding =
                switch (mistake) {
                    case POINTS_ROUNDED_UP -> Rounding.UP;
                    case POINTS_ROUNDED_HALF_UP -> Rounding.HALF_UP;
                    default -> Rounding.DOWN;
                };
        return divide(value.multiply(price.priceMicro()), price.priceFen(), rounding);
    }

    private PoolFigures mintingFigures() {
        return mistake.keepsTheLastPrice() && pool.isEmpty() ? lastPrice : pool;
    }

    /** Money for the reserve and no points for it; not while none are in circulation. */
    void inject(BigInteger amount) {
        if (pool.supply().signum() > 0) {
            PoolFigures before = pool;
            move(pool.reserve().add(amount), pool.supply());
            steps.add(new PoolStep.Inflow(before, pool, amount));
            exitDue();
        }
    }

    /** Points in circulation, in micropoints. */
    public BigInteger supply() {
        return pool.supply();
    }

    /** Gross value of points at the price as it is, rounded down, in fen. */
    public BigInteger value(BigInteger points) {
        return pool.valueFloor(points);
    }

    /** The price at which the next order's points are bought, in fen for a micropoint. */
    public double mintingPrice() {
        PoolFigures price = mintingFigures();
        return price.priceFen().doubleValue() / price.priceMicro().doubleValue();
    }

    /** The member sells points; gives whether the pool lets him. */
    public boolean redeem(int member, BigInteger points) {
        if (isRefusedForDust(points)) {
            return false;
        }
        Rounding rounding =
                switch (mistake) {
                    case VALUE_ROUNDED_UP -> Rounding.UP;
                    case VALUE_ROUNDED_HALF_UP -> Rounding.HALF_UP;
                    default -> Rounding.DOWN;
                };
        BigInteger gross = divide(points.multiply(pool.reserve()), pool.supply(), rounding);
        BigInteger payout =
                mistake == Mistake.VALUE_AND_RETENTION_ROUNDED_AT_ONCE
                        ? divide(
                                points.multiply(pool.reserve())
                                        .multiply(ONE_PPM.subtract(ppm(terms.retentionPpm()))),
                                pool.supply().multiply(ONE_PPM),
                                Rounding.DOWN)
                        : net(gross);
        positions.sell(member, points, gross);
        PoolFigures before = pool;
        BigInteger orphaned = burn(points, takenFor(gross, payout));
        steps.add(
                new PoolStep.Redemption(
                        before,
                        pool,
                        points,
                        gross,
                        payout,
                        orphaned,
                        terms.retentionPpm(),
                        isDust(before)));
        sweepDust(before);
        exitDue();
        return true;
    }

    /** Whether less than a whole point would stay, which edition 1 did not have. */
    private boolean isRefusedForDust(BigInteger points) {
        BigInteger left = pool.supply().subtract(points);
        return mistake.refusesDust() && left.signum() > 0 && left.compareTo(WHOLE_POINT) < 0;
    }

    /** A member's points of an order of that contribution are taken back. */
    public void reverse(int member, BigInteger points, BigInteger contribution) {
        positions.sell(member, points, ZERO);
        BigInteger worth = points.multiply(pool.reserve());
        BigInteger most =
                switch (mistake) {
                    case WHOLE_CONTRIBUTION_PAID_BACK -> pool.reserve();
                    case PAID_BACK_ROUNDED_UP -> divide(worth, pool.supply(), Rounding.UP);
                    case PAID_BACK_LESS_RETENTION -> net(pool.valueFloor(points));
                    case PAID_BACK_AT_A_STALE_PRICE ->
                            stale.valueFloor(points).min(pool.valueFloor(points));
                    default -> pool.valueFloor(points);
                };
        BigInteger paidBack = contribution.min(most);
        PoolFigures before = pool;
        BigInteger orphaned = burn(points, paidBack);
        steps.add(
                new PoolStep.Reversal(
                        before, pool, contribution, points, paidBack, orphaned, isDust(before)));
        sweepDust(before);
        exitDue();
    }

    private BigInteger net(BigInteger gross) {
        BigInteger retention =
                divide(
                        gross.multiply(ppm(terms.retentionPpm())),
                        ONE_PPM,
                        mistake == Mistake.RETENTION_ROUNDED_DOWN ? Rounding.DOWN : Rounding.UP);
        return mistake == Mistake.RETENTION_PAID_OUT ? gross : gross.subtract(retention);
    }

    private BigInteger takenFor(BigInteger gross, BigInteger payout) {
        return mistake == Mistake.RETENTION_TAKEN_BY_SOMEBODY ? gross : payout;
    }

    /** Burns points, takes money out of the reserve; gives what is orphaned when all are gone. */
    private BigInteger burn(BigInteger points, BigInteger taken) {
        BigInteger supply =
                mistake == Mistake.BURNS_FORGOTTEN ? pool.supply() : pool.supply().subtract(points);
        BigInteger reserve = pool.reserve().subtract(taken);
        boolean emptied = supply.signum() == 0 && mistake != Mistake.REST_KEPT_WHEN_EMPTY;
        move(emptied ? ZERO : reserve, supply);
        return emptied ? reserve : ZERO;
    }

    private void move(BigInteger reserve, BigInteger supply) {
        stale = pool;
        lastPrice = pool.isEmpty() ? lastPrice : pool;
        pool = pool.with(reserve, supply);
    }

    /** Whether the pool takes what is left for dust, given what it was before the burn. */
    private boolean isDust(PoolFigures before) {
        if (pool.isEmpty()) {
            return false;
        }
        return switch (mistake) {
            case DUST_LEFT, DUST_REFUSED, HOSTAGE -> false;
            case DUST_AT_THE_ISSUE_PRICE_TOO -> isWorthless(before) || isFewPoints();
            case DUST_COUNTED_IN_POINTS -> pool.supply().compareTo(WHOLE_POINT) < 0;
            default -> isWorthless(before);
        };
    }

    private boolean isWorthless(PoolFigures before) {
        return before.valueFloor(pool.supply()).compareTo(DUST_FEN) < 0;
    }

    /** Whether what is left would have been dust at the first price already. */
    private boolean isFewPoints() {
        return pool.supply()
                        .multiply(BigInteger.valueOf(terms.issuePriceFen()))
                        .compareTo(DUST_FEN.multiply(WHOLE_POINT))
                < 0;
    }

    private void sweepDust(PoolFigures beforeItsCause) {
        if (!isDust(beforeItsCause)) {
            return;
        }
        List<Holding> left = positions.others(-1);
        if (mistake == Mistake.DUST_BY_THE_LATEST) {
            left = left.reversed();
        }
        int count = mistake == Mistake.DUST_OF_THE_FIRST_ALONE ? 1 : left.size();
        for (int i = 0; i < count; i++) {
            sweep(left.get(i).enrolled(), beforeItsCause, i + 1 < count);
        }
    }

    private void sweep(int member, PoolFigures beforeItsCause, boolean sweptAfter) {
        Holding leaver = positions.holding(member);
        PoolFigures price = mistake == Mistake.DUST_AT_THE_PRICE_AFTER ? pool : beforeItsCause;
        BigInteger gross = price.valueFloor(leaver.points());
        BigInteger payout = net(gross);
        positions.sell(member, leaver.points(), gross);
        PoolFigures before = pool;
        BigInteger orphaned = burn(leaver.points(), takenFor(gross, payout));
        steps.add(
                new PoolStep.Sweep(
                        before,
                        pool,
                        beforeItsCause,
                        leaver,
                        positions.others(member),
                        gross,
                        payout,
                        orphaned,
                        terms.retentionPpm(),
                        sweptAfter));
    }

    private void exitDue() {
        int most = mistake == Mistake.ONE_EXIT_AND_NO_MORE ? 1 : Integer.MAX_VALUE;
        int member = positions.nextDue(pool);
        for (int exits = 0; member >= 0 && exits < most; exits++) {
            exit(member);
            member = positions.nextDue(pool);
        }
        steps.add(new PoolStep.Rest(pool, positions.others(-1)));
    }

    private void exit(int member) {
        BigInteger points = positions.points(member);
        BigInteger value = pool.valueFloor(points);
        BigInteger most = positions.roomTaken(member).max(ZERO).min(value);
        BigInteger gross = mistake == Mistake.CAP_NOT_STRICT ? value : most;
        BigInteger payout = net(gross);
        Holding leaver = positions.holding(member);
        List<Holding> others = positions.others(member);
        positions.startCycle(member);
        PoolFigures before = pool;
        BigInteger orphaned = burn(points, takenFor(gross, payout));
        steps.add(
                new PoolStep.Exit(
                        before,
                        pool,
                        leaver,
                        others,
                        gross,
                        payout,
                        orphaned,
                        terms.retentionPpm(),
                        isDust(before)));
        sweepDust(before);
    }

    private static BigInteger ppm(long parts) {
        return BigInteger.valueOf(parts);
    }

    private static BigInteger divide(BigInteger a, BigInteger b, Rounding rounding) {
        return switch (rounding) {
            case DOWN -> a.divide(b);
            case HALF_UP -> a.add(a).add(b).divide(b.add(b));
            case UP -> a.add(b).subtract(ONE).divide(b);
        };
    }
}
