package org.tidemark.server.kernel.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turns of reading what somebody sends, and of what is then done with it. Searching a form for its
 * files never waits while the form comes fast, and what was read is kept in memory: a crowd of such
 * forms would stand before every page. Whoever waits here has sent nothing that is kept. One whose
 * form comes slowly needs a network and no core: after a while his turn goes to the next, and he
 * goes on without it.
 */
@Component
public final class ReadingTurns {

    private static final int WAITING = 64;
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final int atOnce;
    private final int mostWaiting;
    private final Duration slow;
    private final Duration patience;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition free = lock.newCondition();
    private final Deque<Held> held = new ArrayDeque<>(); // the oldest first
    private int waiting;

    /** As many at once as leave one core to the others. */
    @Autowired
    public ReadingTurns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), WAITING, SLOW, PATIENCE);
    }

    ReadingTurns(int atOnce, int mostWaiting, Duration slow, Duration patience) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
        this.slow = slow;
        this.patience = patience;
    }

    /** A turn; closed when whoever has it is done. */
    public interface Turn extends AutoCloseable {

        @Override
        void close();
    }

    /** A turn that is taken, and since when. */
    private final class Held implements Turn {

        private final long since = System.nanoTime();

        @Override
        public void close() {
            lock.lock();
            try {
                if (held.remove(this)) {
                    free.signal();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Waits for a turn, in the order of coming.
     *
     * @throws TooBusyException at once when too many wait, later when it has waited too long or the
     *     waiting is interrupted
     */
    public Turn take() {
        lock.lock();
        try {
            if (waiting >= mostWaiting) {
                throw new TooBusyException("too many wait for their turn to be read", patience);
            }
            waiting++;
            try {
                return waited();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TooBusyException("interrupted while it waited", patience);
            } finally {
                waiting--;
            }
        } finally {
            lock.unlock();
        }
    }

    private Turn waited() throws InterruptedException {
        long left = patience.toNanos();
        while (held.size() >= atOnce && !oldestIsSlow()) {
            if (left <= 0) {
                throw new TooBusyException("nobody's turn ended while it waited", patience);
            }
            long step = Math.min(left, untilOldestIsSlow());
            left -= step - Math.max(0, free.awaitNanos(step));
        }
        if (held.size() >= atOnce) {
            held.removeFirst();
        }
        Held turn = new Held();
        held.addLast(turn);
        return turn;
    }

    private boolean oldestIsSlow() {
        return untilOldestIsSlow() <= 0;
    }

    private long untilOldestIsSlow() {
        return held.getFirst().since + slow.toNanos() - System.nanoTime();
    }

    /** How many wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /** How many have a turn. */
    int held() {
        lock.lock();
        try {
            return held.size();
        } finally {
            lock.unlock();
        }
    }
}
