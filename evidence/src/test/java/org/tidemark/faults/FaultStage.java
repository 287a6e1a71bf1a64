package org.tidemark.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * What stands around one fault: a platform under load, and whoever looks at it.
 *
 * @param prefix how ids of this round begin
 * @param node the platform
 * @param watch what looks at it
 * @param shoppers who use it
 * @param dice moments and lengths
 * @param wrong what is not as it should be
 */
record FaultStage(
        String prefix,
        FaultWorld world,
        PlatformNode node,
        HealthWatch watch,
        Shoppers shoppers,
        SplittableRandom dice,
        List<String> wrong) {

    FaultStage(
            String prefix,
            FaultWorld world,
            PlatformNode node,
            HealthWatch watch,
            Shoppers shoppers,
            SplittableRandom dice) {
        this(prefix, world, node, watch, shoppers, dice, new ArrayList<>());
    }

    /** Notes what is wrong unless it is so. */
    void require(boolean so, String otherwise) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    /** Lets the fault last. */
    static void last(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    /** A length between two. */
    Duration between(int leastMillis, int mostMillis) {
        return Duration.ofMillis(leastMillis + dice.nextInt(mostMillis - leastMillis));
    }

    /** The same platform goes on, or another one in its place, looked at by the same watch. */
    Strike mended(HealthRule rule, long faultNanos, long mendedNanos, PlatformNode now) {
        return new Strike(rule, faultNanos, mendedNanos, now, watch, wrong);
    }
}
