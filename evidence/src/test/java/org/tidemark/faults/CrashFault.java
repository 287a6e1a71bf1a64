package org.tidemark.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * kill -9 of the platform, of the PostgreSQL in it, or of both.
 *
 * @param platform whether the platform is killed
 * @param database whether the database is
 */
record CrashFault(boolean platform, boolean database) implements Fault {

    private static final Duration ENDS = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "crash: "
                + (platform ? "platform" : "")
                + (platform && database ? " and " : "")
                + (database ? "database" : "");
    }

    @Override
    public PlatformNode begin(FaultWorld world, int port) throws Exception {
        return world.embedded(port, Map.of());
    }

    @Override
    public Strike strike(FaultStage stage) throws Exception {
        PlatformNode node = stage.node();
        if (database) {
            stage.world().databaseProcess().destroyForcibly();
        }
        if (platform) {
            node.kill();
        }
        long fault = System.nanoTime();
        if (!platform) {
            Optional<Integer> status = node.ended(ENDS);
            stage.require(
                    status.equals(Optional.of(1)),
                    "without its database the platform did not end with 1 but with " + status);
            if (status.isEmpty()) {
                node.kill();
            }
        }
        FaultStage.last(stage.between(500, 2_000));
        long mended = System.nanoTime();
        PlatformNode again = stage.world().embedded(node.port(), Map.of()).serving();
        return stage.mended(
                HealthRule.shows(
                        HealthRule.AT_ONCE,
                        HealthState.GONE,
                        HealthState.STOPPED,
                        HealthState.AWAY),
                fault,
                mended,
                again);
    }
}
