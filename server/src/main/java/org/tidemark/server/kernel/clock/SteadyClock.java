package org.tidemark.server.kernel.clock;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/**
 * A clock that only ever runs forward and that nobody can set. Linux counts the time since the
 * machine was started, its sleep included, for all processes alike: times of two starts of the
 * platform can be compared. Elsewhere it is this process's own, which may stand still in a sleep.
 */
final class SteadyClock {

    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    private final String ownRun = UUID.randomUUID().toString();
    private final long begin = System.nanoTime();

    /** What it says now. */
    SteadyTime now() {
        try {
            String seconds = Files.readString(UPTIME).strip().split(" ", 2)[0];
            long micros = new BigDecimal(seconds).movePointRight(6).longValueExact();
            return new SteadyTime(Files.readString(BOOT).strip(), Duration.ofNanos(micros * 1_000));
        } catch (IOException | ArithmeticException | NumberFormatException notLinux) {
            return new SteadyTime(ownRun, Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
