package org.tidemark.server.kernel.work;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turns of reading what somebody sends: searching a form for its files never waits while the form
 * comes fast, and a crowd of such forms would stand before every page. One that comes slowly waits
 * for its network and needs no core; so nobody waits long for his turn, he goes on without it.
 */
@Component
public final class ReadingTurns {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Semaphore turns;
    private final Duration patience;

    /** As many at once as leave one core to the others. */
    @Autowired
    public ReadingTurns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE);
    }

    ReadingTurns(int atOnce, Duration patience) {
        turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** A turn; closed when whoever has it is done. */
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for a turn, in the order of coming, and no longer than those before may need a core.
     *
     * @throws TooBusyException when the waiting is interrupted
     */
    public Turn take() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? turns::release
                    : () -> {};
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooBusyException("interrupted while it waited", patience);
        }
    }
}
