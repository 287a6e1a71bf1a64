package org.tidemark.faults;

import java.io.IOException;
import java.time.Duration;

/**
 * The machine's clock steps. The steady clock runs on, and the database's clock does where it
 * stands beside the platform.
 *
 * @param step by so much
 * @param overStart whether it steps while the platform is stopped
 * @param beside whether the database keeps the right time
 */
record ClockFault(Duration step, boolean overStart, boolean beside) implements Fault {

    private static final String DOUBT = "clock-in-doubt";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "clock: "
                + step
                + (overStart ? " over a start" : "")
                + (beside ? "" : ", database too");
    }

    @Override
    public String missing(FaultWorld world) {
        return SteppedClock.isPossible() ? "" : "a C compiler (cc), for a clock that steps";
    }

    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        return start(world, SteppedClock.in(world.folder()), port);
    }

    private PlatformNode start(FaultWorld world, SteppedClock clock, int port, String... options)
            throws IOException {
        return beside
                ? world.beside(
                        "one", world.folder().resolve("one"), port, clock.environment(), options)
                : world.embedded(port, clock.environment(), options);
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        FaultWorld world = stage.world();
        SteppedClock clock = SteppedClock.of(world.folder());
        PlatformNode node = stage.node();
        if (overStart) {
            stage.require(node.stop(), "it did not stop when asked");
        }
        clock.wrongBy(step);
        if (overStart) {
            node = start(world, clock, node.port()).serving();
        }
        long fault = System.nanoTime();
        stage.require(stage.shoppers().awaitTurnedAway(DOUBT, PATIENCE), "nobody heard " + DOUBT);
        long last = world.lastSequence();
        FaultStage.last(stage.between(3_000, 5_000));
        stage.require(world.lastSequence() == last, "something was written with the wrong time");
        clock.wrongBy(Duration.ZERO);
        FaultStage.last(MOMENT);
        stage.require(world.lastSequence() == last, "the right time alone has ended the doubt");
        long mended = System.nanoTime();
        stage.require(node.stop(), "it did not stop when asked");
        node = start(world, clock, node.port(), "--accept-clock").serving();
        return stage.mended(
                HealthRule.shows(HealthRule.AT_ONCE, HealthState.WORRIED), fault, mended, node);
    }
}
