package org.tidemark.engine.collusion;

import static java.math.BigInteger.ZERO;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;

/** What a ring put into a pool and took out, followed event by event. */
final class PoolAccount {

    private final Ring ring;
    private final List<String> gains = new ArrayList<>();
    private BigInteger inFen = ZERO;
    private BigInteger outFen = ZERO;
    private BigInteger points = ZERO;
    private BigInteger reserve = ZERO;
    private BigInteger supply = ZERO;

    PoolAccount(Ring ring) {
        this.ring = ring;
        ring.events().forEach(this::follow);
    }

    /** What was taken out less what was put in. */
    BigInteger gainFen() {
        return outFen.subtract(inFen);
    }

    /** Events of the ring itself that gained it something while others held points. */
    List<String> gains() {
        return List.copyOf(gains);
    }

    private void follow(Event event) {
        BigInteger in = ZERO;
        BigInteger out = ZERO;
        if (ring.isOwn(event)) {
            long pool = event.moved("pool:seed", "CNY");
            long orphan = event.moved("orphan:seed", "CNY");
            BigInteger moved = BigInteger.valueOf(Math.addExact(pool, orphan));
            in = moved.max(ZERO);
            out = moved.negate().max(ZERO);
        }
        BigInteger pointsBefore = points;
        if (ring.isOwn(event)) {
            points = points.add(big(event.moved("member:" + event.member(), "points:seed")));
        }
        for (Event.PoolAfter after : event.pools()) {
            boolean gained =
                    othersHoldPoints(pointsBefore) && isGain(out.subtract(in), pointsBefore, after);
            if (ring.isOwn(event) && gained) {
                gains.add(event.toString());
            }
            reserve = big(after.reserveFen());
            supply = big(after.supplyMicro());
        }
        inFen = inFen.add(in);
        outFen = outFen.add(out);
    }

    private boolean othersHoldPoints(BigInteger pointsBefore) {
        return supply.compareTo(pointsBefore) > 0;
    }

    /** Whether money taken and worth of points, together, have grown: exactly. */
    private boolean isGain(BigInteger taken, BigInteger pointsBefore, Event.PoolAfter after) {
        BigInteger supplyAfter = big(after.supplyMicro());
        BigInteger worthAfter = points.multiply(big(after.reserveFen())).multiply(supply);
        BigInteger worthBefore = pointsBefore.multiply(reserve).multiply(supplyAfter);
        return taken.multiply(supply).multiply(supplyAfter).add(worthAfter).compareTo(worthBefore)
                > 0;
    }

    /** Whether there is anything to show: orders, sales, forced exits and refunds of the ring. */
    boolean has(EventType type) {
        return ring.events().stream().anyMatch(event -> event.type() == type && ring.isOwn(event));
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
