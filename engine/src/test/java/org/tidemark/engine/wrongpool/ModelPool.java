package org.tidemark.engine.wrongpool;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.property.PoolFigures;
import org.tidemark.engine.property.PoolStep;

/** The pool of SPEC 5.2 to 5.5 in a few lines, with one mistake or none. */
final class ModelPool {

    private static final BigInteger ONE_PPM = BigInteger.valueOf(1_000_000);

    /** Terms of the pool: the shares in parts per million, the price in fen. */
    record Terms(long issuePriceFen, long mintRatioPpm, long retentionPpm, long multiplePpm) {}

    private static final class Position {
        private BigInteger points = ZERO;
        private BigInteger spend = ZERO;
        private BigInteger realised = ZERO;
    }

    /** How a quotient is rounded. */
    private enum Rounding {
        DOWN,
        HALF_UP,
        UP
    }

    private final Terms terms;
    private final Mistake mistake;
    private final Position[] positions;
    private final List<PoolStep> steps = new ArrayList<>();
    private PoolFigures pool;
    private PoolFigures stale;

    ModelPool(Terms terms, Mistake mistake, int members) {
        this.terms = terms;
        this.mistake = mistake;
        positions = new Position[members];
        for (int i = 0; i < members; i++) {
            positions[i] = new Position();
        }
        pool = PoolFigures.untouched(terms.issuePriceFen());
        stale = pool;
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
    BigInteger points(int member) {
        return positions[member].points;
    }

    /** A member's order contributes so much; his spend grows by three times that. */
    void order(int member, long contributionFen) {
        BigInteger contribution = BigInteger.valueOf(contributionFen);
        BigInteger value = share(contribution, terms.mintRatioPpm());
        BigInteger minted = points(contribution, value);
        positions[member].points = positions[member].points.add(minted);
        positions[member].spend =
                positions[member].spend.add(contribution.multiply(BigInteger.valueOf(3)));
        PoolFigures before = pool;
        move(pool.reserve().add(contribution), pool.supply().add(minted));
        steps.add(new PoolStep.Minting(before, pool, contribution, value, minted));
        exitDue();
    }

    private BigInteger points(BigInteger contribution, BigInteger value) {
        PoolFigures price =
                switch (mistake) {
                    case POINTS_AT_A_STALE_PRICE -> stale;
                    case POINTS_AT_THE_ISSUE_PRICE_AGAIN ->
                            pool.supply().signum() == 0
                                    ? PoolFigures.untouched(terms.issuePriceFen())
                                    : pool;
                    case MINTED_AFTER_THE_CONTRIBUTION ->
                            pool.with(pool.reserve().add(contribution), pool.supply());
                    default -> pool;
                };
        Rounding rounding =
                switch (mistake) {
                    case POINTS_ROUNDED_UP -> Rounding.UP;
                    case POINTS_ROUNDED_HALF_UP -> Rounding.HALF_UP;
                    default -> Rounding.DOWN;
                };
        return divide(value.multiply(price.priceMicro()), price.priceFen(), rounding);
    }

    /** The member sells points. */
    void redeem(int member, BigInteger points) {
        Rounding rounding =
                switch (mistake) {
                    case VALUE_ROUNDED_UP -> Rounding.UP;
                    case VALUE_ROUNDED_HALF_UP -> Rounding.HALF_UP;
                    default -> Rounding.DOWN;
                };
        BigInteger gross = divide(points.multiply(pool.reserve()), pool.supply(), rounding);
        BigInteger payout = net(gross);
        positions[member].points = positions[member].points.subtract(points);
        positions[member].realised = positions[member].realised.add(gross);
        PoolFigures before = pool;
        BigInteger orphaned = burn(points, takenFor(gross, payout));
        steps.add(
                new PoolStep.Redemption(
                        before, pool, points, gross, payout, orphaned, terms.retentionPpm()));
        exitDue();
    }

    /** A member's points of an order of that contribution are taken back. */
    void reverse(int member, BigInteger points, BigInteger contribution) {
        positions[member].points = positions[member].points.subtract(points);
        BigInteger most =
                mistake == Mistake.WHOLE_CONTRIBUTION_PAID_BACK
                        ? pool.reserve()
                        : pool.valueFloor(points);
        BigInteger paidBack = contribution.min(most);
        PoolFigures before = pool;
        BigInteger orphaned = burn(points, paidBack);
        steps.add(new PoolStep.Reversal(before, pool, points, paidBack, orphaned));
        exitDue();
    }

    private BigInteger net(BigInteger gross) {
        BigInteger retention =
                divide(
                        gross.multiply(BigInteger.valueOf(terms.retentionPpm())),
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
        pool = pool.with(reserve, supply);
    }

    private void exitDue() {
        for (Position position : positions) {
            BigInteger room =
                    share(position.spend, terms.multiplePpm()).subtract(position.realised);
            BigInteger worth = position.points.multiply(pool.reserve());
            BigInteger limit = room.multiply(pool.supply());
            if (mistake == Mistake.CAP_TOO_EARLY) {
                worth = worth.multiply(BigInteger.TWO);
            }
            if (position.points.signum() > 0 && worth.compareTo(limit) >= 0) {
                exit(position, room);
            }
        }
    }

    private void exit(Position position, BigInteger room) {
        BigInteger value = pool.valueFloor(position.points);
        BigInteger gross = mistake == Mistake.CAP_NOT_STRICT ? value : room.max(ZERO).min(value);
        BigInteger payout = net(gross);
        BigInteger points = position.points;
        position.points = ZERO;
        position.spend = ZERO;
        position.realised = ZERO;
        PoolFigures before = pool;
        BigInteger orphaned = burn(points, takenFor(gross, payout));
        steps.add(
                new PoolStep.Exit(
                        before, pool, room, points, gross, payout, orphaned, terms.retentionPpm()));
    }

    private static BigInteger share(BigInteger amount, long ratePpm) {
        return divide(amount.multiply(BigInteger.valueOf(ratePpm)), ONE_PPM, Rounding.DOWN);
    }

    private static BigInteger divide(BigInteger a, BigInteger b, Rounding rounding) {
        return switch (rounding) {
            case DOWN -> a.divide(b);
            case HALF_UP -> a.add(a).add(b).divide(b.add(b));
            case UP -> a.add(b).subtract(ONE).divide(b);
        };
    }
}
