package org.tidemark.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's clock steps. The steady clock runs on, and the database's clock does where it
 * stands beside the platform.
 *
 * @param step as libfaketime has it, {@code +400d}
 * @param overStart whether it steps while the platform is stopped
 * @param beside whether the database keeps the right time
 */
record ClockFault(String step, boolean overStart, boolean beside) implements Fault {

    private static final List<Path> LIBRARIES =
            List.of(
                    Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"),
                    Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1"),
                    Path.of("/usr/lib/faketime/libfaketime.so.1"));
    private static final String RIGHT = "+0";
    private static final String DOUBT = "clock-in-doubt";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static Optional<Path> library() {
        return LIBRARIES.stream().filter(Files::exists).findFirst();
    }

    @Override
    public String name() {
        return "clock: "
                + step
                + (overStart ? " over a start" : "")
                + (beside ? "" : ", database too");
    }

    @Override
    public String missing(FaultWorld world) {
        return library().isPresent() ? "" : "libfaketime (Debian: apt-get install faketime)";
    }

    private static Path file(FaultWorld world) {
        return world.folder().resolve("clock");
    }

    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        Files.writeString(file(world), RIGHT);
        return start(world, port);
    }

    private PlatformNode start(FaultWorld world, int port, String... options) throws Exception {
        Map<String, String> environment =
                Map.of(
                        "LD_PRELOAD", library().orElseThrow().toString(),
                        "FAKETIME_TIMESTAMP_FILE", file(world).toString(),
                        "FAKETIME_NO_CACHE", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "DONT_FAKE_MONOTONIC", "1");
        return beside
                ? world.beside("one", world.folder().resolve("one"), port, environment, options)
                : world.embedded(port, environment, options);
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        FaultWorld world = stage.world();
        PlatformNode node = stage.node();
        if (overStart) {
            stage.require(node.stop(), "it did not stop when asked");
        }
        Files.writeString(file(world), step);
        if (overStart) {
            node = start(world, node.port()).serving();
        }
        long fault = System.nanoTime();
        stage.require(stage.shoppers().awaitTurnedAway(DOUBT, PATIENCE), "nobody heard " + DOUBT);
        long last = world.lastSequence();
        FaultStage.last(stage.between(3_000, 5_000));
        stage.require(world.lastSequence() == last, "something was written with the wrong time");
        Files.writeString(file(world), RIGHT);
        FaultStage.last(MOMENT);
        stage.require(world.lastSequence() == last, "the right time alone has ended the doubt");
        long mended = System.nanoTime();
        stage.require(node.stop(), "it did not stop when asked");
        node = start(world, node.port(), "--accept-clock").serving();
        return stage.mended(
                HealthRule.shows(HealthRule.AT_ONCE, HealthState.WORRIED), fault, mended, node);
    }
}
