package org.tidemark.faults;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The wall clock of processes that are started with it; steps while they run. */
final class SteppedClock {

    private static final String SOURCE = "/faults/stepped-clock.c";

    private final Path library;
    private final Path step;

    private SteppedClock(Path library, Path step) {
        this.library = library;
        this.step = step;
    }

    /** Whether one can be made here. */
    static boolean isPossible() {
        try {
            return Commands.tried(List.of("cc", "--version")).status() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    /** A right clock, whose files lie in a folder. */
    static SteppedClock in(Path folder) throws IOException {
        Path source = folder.resolve("stepped-clock.c");
        try (InputStream text = SteppedClock.class.getResourceAsStream(SOURCE)) {
            Files.copy(Objects.requireNonNull(text), source, StandardCopyOption.REPLACE_EXISTING);
        }
        SteppedClock clock = of(folder);
        Commands.run(
                "cc", "-shared", "-fPIC", "-O2", "-o", clock.library.toString(), source.toString());
        clock.wrongBy(Duration.ZERO);
        return clock;
    }

    /** The one that was made in a folder. */
    static SteppedClock of(Path folder) {
        return new SteppedClock(folder.resolve("stepped-clock.so"), folder.resolve("clock-step"));
    }

    /** What a process must find around it. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "STEPPED_CLOCK", step.toString());
    }

    /** Steps: from now on it is wrong by so much. */
    void wrongBy(Duration by) throws IOException {
        ByteBuffer seconds =
                ByteBuffer.allocate(Long.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .putLong(0, by.toSeconds());
        try (FileChannel file =
                FileChannel.open(step, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(seconds, 0);
        }
    }
}
