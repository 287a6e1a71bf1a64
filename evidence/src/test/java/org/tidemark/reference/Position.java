package org.tidemark.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One member's points, spend and realised value in one programme (SPEC 5.2 to 5.5). */
final class Position {

    /** Granted points that unlock at the close of a day. */
    static final class Batch {
        final LocalDate dueDay;
        BigInteger points;

        Batch(LocalDate dueDay, BigInteger points) {
            this.dueDay = dueDay;
            this.points = points;
        }
    }

    BigInteger points = BigInteger.ZERO;
    BigInteger spend = BigInteger.ZERO;
    BigInteger realised = BigInteger.ZERO;
    int cycle = 1;
    final List<Batch> batches = new ArrayList<>();

    /** What was eligible counts for good: neither a reversal nor a cap exit gives it back. */
    final Map<LocalDate, BigInteger> eligibleByDay = new HashMap<>();

    BigInteger eligibleEver = BigInteger.ZERO;

    BigInteger locked() {
        return batches.stream().map(batch -> batch.points).reduce(BigInteger.ZERO, BigInteger::add);
    }

    BigInteger unlocked() {
        return points.subtract(locked());
    }

    /** Takes points away, unlocked ones first, then locked ones from the batch due last. */
    void burn(BigInteger burned) {
        BigInteger fromLocked = burned.subtract(unlocked()).max(BigInteger.ZERO);
        List<Batch> dueLastFirst = new ArrayList<>(batches);
        dueLastFirst.sort(Comparator.comparing((Batch batch) -> batch.dueDay).reversed());
        for (Batch batch : dueLastFirst) {
            BigInteger taken = batch.points.min(fromLocked);
            batch.points = batch.points.subtract(taken);
            fromLocked = fromLocked.subtract(taken);
        }
        points = points.subtract(burned);
    }

    void unlockUntil(LocalDate day) {
        batches.removeIf(batch -> !batch.dueDay.isAfter(day));
    }

    void startNewCycle() {
        points = BigInteger.ZERO;
        spend = BigInteger.ZERO;
        realised = BigInteger.ZERO;
        batches.clear();
        cycle++;
    }

    void countEligible(LocalDate day, BigInteger eligible) {
        eligibleByDay.merge(day, eligible, BigInteger::add);
        eligibleEver = eligibleEver.add(eligible);
    }

    boolean isListed() {
        return points.signum() > 0 || spend.signum() > 0 || realised.signum() > 0 || cycle > 1;
    }
}
