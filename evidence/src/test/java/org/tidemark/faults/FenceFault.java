package org.tidemark.faults;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.tidemark.faults.BookLine.Kind;

/**
 * A second platform takes over.
 *
 * @param stopped whether the first one was stopped in its tracks meanwhile, and goes on then
 */
record FenceFault(boolean stopped) implements Fault {

    private static final int LATE_CLIENTS = 3;
    private static final long POLL_NANOS = Duration.ofMillis(2).toNanos();
    private static final Duration START = Duration.ofSeconds(150);

    @Override
    public String name() {
        return stopped ? "fence: while it stands still" : "fence: while it works";
    }

    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        return world.beside("one", world.folder().resolve("one"), port, Map.of());
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        FaultWorld world = stage.world();
        PlatformNode first = stage.node();
        if (stopped) {
            first.signal("STOP");
        }
        PlatformNode second;
        try (Connection connection = world.connection()) {
            long before = FaultWorld.epoch(connection);
            second =
                    world.beside(
                            "two", world.folder().resolve("two"), FaultWorld.freePort(), Map.of());
            awaitTakeover(connection, before);
        }
        world.book().write(new BookLine(Kind.OVERTAKEN, "", first.name(), 0, second.name()));
        long fault = System.nanoTime();
        // Whoever has not heard of it goes on with the first one, from before it wakes up.
        Shoppers late =
                new Shoppers(
                        stage.prefix() + "-late",
                        LATE_CLIENTS,
                        List.of(world.door(first)),
                        stage.dice().split());
        try {
            second.serving();
            if (stopped) {
                stage.shoppers().goTo(world.door(second));
                FaultStage.last(stage.between(500, 1_500));
                first.signal("CONT");
                fault = System.nanoTime();
            }
            stage.shoppers().goTo(world.door(first), world.door(second));
            FaultStage.last(Duration.ofSeconds(4));
        } finally {
            late.close();
        }
        long mended = System.nanoTime();
        stage.shoppers().goTo(world.door(second));
        stage.require(
                late.settle(world.door(second), 1).isEmpty(),
                "what was sent to the first one too late was not taken by the second");
        stage.require(first.stop(), "the one that was overtaken did not stop when asked");
        return new Strike(
                HealthRule.shows(HealthRule.AT_ONCE, HealthState.STOPPED, HealthState.GONE),
                fault,
                mended,
                second,
                new HealthWatch(second.port()),
                stage.wrong());
    }

    /** The moment from which the first one may acknowledge nothing, as the database has it. */
    private static void awaitTakeover(Connection connection, long before) throws Exception {
        long deadline = System.nanoTime() + START.toNanos();
        while (FaultWorld.epoch(connection) == before) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the second platform takes nothing over");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
