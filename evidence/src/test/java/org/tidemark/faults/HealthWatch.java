package org.tidemark.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Asks a platform how it is, again and again, as whatever looks after it would. */
final class HealthWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(100);

    /** A probe that takes longer has not been answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final List<HealthLook> looks = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    /** Begins to look. */
    HealthWatch(int port) {
        this.address = "http://127.0.0.1:" + port + "/actuator/health";
        thread = Thread.ofPlatform().daemon(true).name("health-" + port).start(this::run);
    }

    private void run() {
        while (!over) {
            long now = System.nanoTime();
            CompletableFuture<Integer> all = status("");
            CompletableFuture<Integer> ready = status("/readiness");
            CompletableFuture<Integer> alive = status("/liveness");
            CompletableFuture.allOf(all, ready, alive).join();
            looks.add(
                    new HealthLook(now, System.nanoTime(), all.join(), ready.join(), alive.join()));
            LockSupport.parkNanos(EVERY.toNanos());
        }
    }

    private CompletableFuture<Integer> status(String probe) {
        return http.sendAsync(
                        HttpRequest.newBuilder(URI.create(address + probe))
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.discarding())
                .handle((answer, none) -> answer == null ? 0 : answer.statusCode());
    }

    /** What was seen from one moment on and before another one. */
    List<HealthLook> between(long fromNanos, long toNanos) {
        return looks.stream()
                .filter(look -> look.nanos() >= fromNanos && look.nanos() < toNanos)
                .toList();
    }

    /** Waits until it says something, from a moment on; whether it did in time. */
    boolean await(Predicate<HealthLook> wanted, long fromNanos, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (looks.stream().anyMatch(look -> look.nanos() >= fromNanos && wanted.test(look))) {
                return true;
            }
            LockSupport.parkNanos(EVERY.toNanos() / 2);
        }
        return false;
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
