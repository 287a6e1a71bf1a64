package org.tidemark.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A platform in a process of its own, started by the shipped script as an operator does it. */
final class PlatformNode {

    private static final Pattern KEY = Pattern.compile("tmk_[A-Za-z0-9_-]+");
    private static final Duration START = Duration.ofSeconds(150);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private PlatformNode(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it; returns at once.
     *
     * @param name in the book
     * @param home folder with the script {@code tidemark}
     * @param log what it says goes there
     * @param options of {@code serve}, beside the port
     * @param environment added to ours
     */
    static PlatformNode start(
            String name,
            Path home,
            int port,
            Path log,
            List<String> options,
            Map<String, String> environment)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                home.resolve("tidemark").toString(),
                                "serve",
                                "--lang",
                                "en",
                                "--port",
                                Integer.toString(port)));
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(log.getParent().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new PlatformNode(name, port, log, builder.start());
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /** What it has said so far. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operator key, if this start has made it. */
    Optional<String> key() {
        Matcher key = KEY.matcher(said());
        return key.find() ? Optional.of(key.group()) : Optional.empty();
    }

    /** Waits until it serves; false where it has ended instead. */
    boolean serves() {
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (said().contains("Tidemark serves at")) {
                return true;
            }
            if (!process.isAlive()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        throw new IllegalStateException(name + " neither serves nor ends: " + said());
    }

    /** Waits until it serves, or fails with what it said. */
    PlatformNode serving() {
        if (!serves()) {
            throw new IllegalStateException(
                    name + " ended with " + process.exitValue() + ": " + said());
        }
        return this;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it with kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it where it still runs, in order; for the end of the script, whatever has happened. */
    void end() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it in its tracks, or lets it go on: {@code STOP}, {@code CONT}. */
    void signal(String signal) throws IOException {
        Commands.run("kill", "-" + signal, Long.toString(process.pid()));
    }

    /** Its exit status when it ends by itself in time. */
    Optional<Integer> ended(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    /** Asks it to stop, and ends it where it does not. */
    boolean stop() throws InterruptedException {
        process.destroy();
        if (process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
            return true;
        }
        kill();
        return false;
    }
}
