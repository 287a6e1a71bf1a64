package org.tidemark.server.kernel.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.LedgerStatus;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException.Reason;

/**
 * Nobody waits for a ledger that cannot reach its journal: a moment after the connection is lost,
 * all who wait are told that it recovers, and so is whoever comes, until it is back. What was
 * submitted before may still take effect; it is found by its id.
 */
@Component
final class Patience implements AutoCloseable {

    /** Connections that are only cut are back before that. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Duration STEP = Duration.ofMillis(100);

    private final Supplier<LedgerStatus.State> state;
    private final LongSupplier nanos;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Long, CompletableFuture<?>> waiting = new ConcurrentHashMap<>();
    private volatile boolean closed;
    private boolean lost; // by the stepping thread alone, as the next
    private long lostAt;
    private volatile boolean over;

    @Autowired
    Patience(LedgerService service) {
        this(() -> service.status().state(), System::nanoTime);
        Thread.ofPlatform().name("ledger-patience").daemon(true).start(this::run);
    }

    Patience(Supplier<LedgerStatus.State> state, LongSupplier nanos) {
        this.state = state;
        this.nanos = nanos;
    }

    /** Asks, unless nobody would answer: then nothing happens. */
    <T> CompletableFuture<T> ask(Supplier<CompletableFuture<T>> question) {
        return over
                ? CompletableFuture.failedFuture(
                        away("the ledger reconnects to its journal; nothing happened"))
                : watched(question.get());
    }

    private <T> CompletableFuture<T> watched(CompletableFuture<T> answer) {
        CompletableFuture<T> given = answer.copy();
        long number = asked.incrementAndGet();
        waiting.put(number, given);
        return given.whenComplete((reply, failure) -> waiting.remove(number));
    }

    private void run() {
        while (!closed) {
            step();
            LockSupport.parkNanos(this, STEP.toNanos());
        }
    }

    /** Looks how the ledger does, and sends away whoever waits in vain. */
    void step() {
        if (state.get() != LedgerStatus.State.RECONNECTING) {
            lost = false;
            over = false;
            return;
        }
        long now = nanos.getAsLong();
        lostAt = lost ? lostAt : now;
        lost = true;
        over = now - lostAt >= MOMENT.toNanos();
        if (over) {
            waiting.values().forEach(Patience::sendAway);
        }
    }

    private static void sendAway(CompletableFuture<?> one) {
        one.completeExceptionally(
                away(
                        "the ledger reconnects to its journal; whether the command took effect is"
                                + " not known: send it again with the same id"));
    }

    private static LedgerUnavailableException away(String message) {
        return new LedgerUnavailableException(Reason.RECOVERING, message, null);
    }

    @Override
    public void close() {
        closed = true;
    }
}
