package org.tidemark.server.faces.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tidemark.server.growth.days.SimulatedPast;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;

/**
 * Prepares what is no command of the past, then has a few orders come in, on a thread of its own
 * from the opening of the doors to the platform's stop.
 */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoFlow implements SmartLifecycle, SimulatedPast {

    private static final int ORDERS = 200;
    private static final Duration PAUSE = Duration.ofMillis(1500);
    private static final int MOST_TRIES = 40;
    private static final Logger LOG = LoggerFactory.getLogger(DemoFlow.class);

    private final DemoWorld world;
    private final List<DemoPart> parts;
    private final DemoPast past;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private volatile @Nullable Thread thread;
    private volatile LocalDate playedOn;

    DemoFlow(DemoWorld world, ObjectProvider<DemoPart> parts, DemoPast past, Clock clock) {
        this.world = world;
        this.parts = parts.orderedStream().toList();
        this.past = past;
        playedOn = LocalDate.now(clock);
    }

    /** Only until everything is prepared, or somebody turns the clock to the next day. */
    @Override
    public boolean isPlaying(LocalDate today) {
        return today.equals(playedOn);
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("demo").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Completes when everything is prepared; the orders of today come after that. */
    CompletableFuture<Void> done() {
        return done;
    }

    /** Again where a database that is busy with the past gave no connection in time. */
    private static void prepare(DemoPart part) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                part.prepare();
                return;
            } catch (DataAccessResourceFailureException | CannotCreateTransactionException busy) {
                if (tries == MOST_TRIES) {
                    throw busy;
                }
                LOG.info("the demo waits for the database: {}", busy.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    private void run() {
        try {
            for (DemoPart part : parts) {
                prepare(part);
            }
            playedOn = LocalDate.MIN;
            done.complete(null);
            for (int order = 1; order <= ORDERS && past.size().goesOn(); order++) {
                Thread.sleep(PAUSE);
                world.step(order);
            }
            LOG.info("the demo is whole; nothing more comes by itself until the next start");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (LedgerUnavailableException away) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("the demo's orders have ended: {}", away.getMessage());
            }
        } finally {
            done.cancel(false);
            playedOn = LocalDate.MIN;
        }
    }
}
