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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.days.SimulatedPast;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;

/** Runs the demo's orders on a thread of its own, from the start of the platform to its stop. */
@Component
@ConditionalOnProperty("tidemark.demo")
final class DemoFlow implements SmartLifecycle, SimulatedPast {

    private static final int ORDERS_A_DAY = 20;
    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final Logger LOG = LoggerFactory.getLogger(DemoFlow.class);

    private final DemoWorld world;
    private final List<DemoPart> parts;
    private final int orders;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Clock clock;
    private volatile @Nullable Thread thread;
    private volatile LocalDate playedOn = LocalDate.MIN;

    /**
     * A flow.
     *
     * @param orders how many to simulate; with the pause between them a thousand take about five
     *     minutes
     */
    DemoFlow(
            DemoWorld world,
            ObjectProvider<DemoPart> parts,
            Clock clock,
            @Value("${tidemark.demo.orders:1000}") int orders) {
        this.world = world;
        this.parts = parts.orderedStream().toList();
        this.clock = clock;
        this.orders = orders;
    }

    /** Only until its orders are done, or somebody turns the clock to the next day. */
    @Override
    public boolean isPlaying(LocalDate today) {
        return today.equals(playedOn);
    }

    @Override
    public void start() {
        playedOn = LocalDate.now(clock);
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

    /** Completes when everything is prepared and all orders are simulated. */
    CompletableFuture<Void> done() {
        return done;
    }

    private void run() {
        try {
            world.prepare();
            parts.forEach(DemoPart::prepare);
            for (int order = 1; order <= orders; order++) {
                world.step(order);
                if (order % ORDERS_A_DAY == 0) {
                    world.endDay();
                }
                Thread.sleep(PAUSE);
            }
            done.complete(null);
            LOG.info("the demo's {} orders are done; restart for more", orders);
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
