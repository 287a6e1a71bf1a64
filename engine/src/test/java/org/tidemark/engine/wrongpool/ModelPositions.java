package org.tidemark.engine.wrongpool;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.property.Holding;
import org.tidemark.engine.property.PoolFigures;

/**
 * The positions of a model pool as they truly are, and what a mistaken pool takes them for when it
 * looks whose cap is reached (SPEC 5.4).
 */
final class ModelPositions {

    private static final BigInteger ONE_PPM = BigInteger.valueOf(1_000_000);

    private static final class Position {
        private BigInteger points = ZERO;
        private BigInteger spend = ZERO;
        private BigInteger realised = ZERO;
        private BigInteger spendOfEarlierCycles = ZERO;
    }

    private final List<Position> positions = new ArrayList<>();
    private final BigInteger multiplePpm;
    private final Mistake mistake;

    ModelPositions(int members, long multiplePpm, Mistake mistake) {
        this.multiplePpm = BigInteger.valueOf(multiplePpm);
        this.mistake = mistake;
        for (int i = 0; i < members; i++) {
            positions.add(new Position());
        }
    }

    BigInteger points(int member) {
        return positions.get(member).points;
    }

    /** An order; one that mints nothing counts for nothing. */
    void add(int member, BigInteger points, BigInteger spend) {
        if (points.signum() > 0) {
            Position position = positions.get(member);
            position.points = position.points.add(points);
            position.spend = position.spend.add(spend);
        }
    }

    /** Points leave for a gross value. */
    void sell(int member, BigInteger points, BigInteger gross) {
        Position position = positions.get(member);
        position.points = position.points.subtract(points);
        position.realised = position.realised.add(gross);
    }

    /** All points are gone; what counts towards the cap begins anew. */
    void startCycle(int member) {
        Position position = positions.get(member);
        position.spendOfEarlierCycles = position.spendOfEarlierCycles.add(position.spend);
        position.points = ZERO;
        position.spend = ZERO;
        position.realised = ZERO;
    }

    /** A position as it truly is. */
    Holding holding(int member) {
        Position position = positions.get(member);
        BigInteger room = cap(position.spend).subtract(position.realised);
        return new Holding(member, room, position.points);
    }

    /** Who else holds points. */
    List<Holding> others(int member) {
        List<Holding> others = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            if (i != member && points(i).signum() > 0) {
                others.add(holding(i));
            }
        }
        return others;
    }

    /** What is left until the cap, as the pool takes it. */
    BigInteger roomTaken(int member) {
        Position position = positions.get(member);
        return switch (mistake) {
            case REALISED_VALUE_FORGOTTEN -> cap(position.spend);
            case CYCLE_NOT_STARTED_ANEW ->
                    cap(position.spend.add(position.spendOfEarlierCycles))
                            .subtract(position.realised);
            default -> cap(position.spend).subtract(position.realised);
        };
    }

    /** Who is to leave next at that price; -1 when nobody is. */
    int nextDue(PoolFigures pool) {
        int next = -1;
        for (int member = 0; member < positions.size(); member++) {
            if (points(member).signum() > 0 && isDue(member, pool) && comesBefore(member, next)) {
                next = member;
            }
        }
        return next;
    }

    private boolean isDue(int member, PoolFigures pool) {
        BigInteger worth = points(member).multiply(pool.reserve());
        BigInteger limit = roomTaken(member).multiply(pool.supply());
        return switch (mistake) {
            case CAP_TOO_EARLY -> worth.add(worth).compareTo(limit) >= 0;
            case CAP_TOO_LATE -> worth.compareTo(limit) > 0;
            default -> worth.compareTo(limit) >= 0;
        };
    }

    private boolean comesBefore(int member, int other) {
        if (other < 0) {
            return true;
        }
        int triggers =
                roomTaken(member)
                        .multiply(points(other))
                        .compareTo(roomTaken(other).multiply(points(member)));
        return switch (mistake) {
            case EXITS_BY_ENROLMENT -> false;
            case EXITS_BY_LEAST_ROOM -> roomTaken(member).compareTo(roomTaken(other)) < 0;
            case TIES_BY_THE_LATEST -> triggers <= 0;
            default -> triggers < 0;
        };
    }

    private BigInteger cap(BigInteger spend) {
        return spend.multiply(multiplePpm).divide(ONE_PPM);
    }
}
