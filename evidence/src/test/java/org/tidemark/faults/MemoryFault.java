package org.tidemark.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A heap that is too small for what it is asked to remember: plans of nearly a mebibyte, which stay
 * among the recent records, until nothing is left.
 */
record MemoryFault() implements Fault {

    /** Status of a JVM that was out of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int MOST_PLANS = 1_000;
    private static final int[] HEAPS_MIB = {112, 144, 192, 256, 384, 512};
    private static final Duration ENDS = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "memory: heap exhausted";
    }

    /** The smallest heap with which it starts at all. */
    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        for (int mebibytes : HEAPS_MIB) {
            PlatformNode node = world.embedded(port, Fault.javaOptions("-Xmx" + mebibytes + "m"));
            if (node.serves()) {
                return node;
            }
        }
        throw new IllegalStateException("no heap is large enough to start with");
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        PlatformNode node = stage.node();
        ApiDoor door = stage.world().door(node);
        for (int i = 0; i < MOST_PLANS && node.isAlive(); i++) {
            stage.shoppers().send(stage.world().longPlan(stage.prefix() + "-plan-" + i), door);
        }
        Optional<Integer> status = node.ended(ENDS);
        long fault = System.nanoTime();
        stage.require(
                status.equals(Optional.of(OUT_OF_MEMORY)),
                "out of memory the platform did not end with 3 but with " + status);
        if (status.isEmpty()) {
            node.kill();
        }
        FaultStage.last(stage.between(500, 1_500));
        long mended = System.nanoTime();
        PlatformNode again = stage.world().embedded(node.port(), Map.of()).serving();
        return stage.mended(
                HealthRule.shows(HealthRule.AT_ONCE, HealthState.GONE), fault, mended, again);
    }
}
