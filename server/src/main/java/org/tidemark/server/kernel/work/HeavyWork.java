package org.tidemark.server.kernel.work;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The line before the platform threads on which heavy work runs. Requests run on virtual threads,
 * whose carriers are not taken from them before they wait: work that never waits would hold a core
 * against everybody else.
 */
@Component
public final class HeavyWork implements DisposableBean {

    /** What one piece of work may take of the heap: a picture of 16 million pixels, drawn twice. */
    private static final long BYTES_A_PIECE = 192L << 20;

    private static final int WAITING_A_THREAD = 12;
    private static final Duration WORTH_ANOTHER_TRY = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;

    /** As many threads as leave one core, and the heap, to the others; a short line before them. */
    @Autowired
    public HeavyWork() {
        this(threads(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory()));
    }

    private HeavyWork(int threads) {
        this(threads, threads * WAITING_A_THREAD);
    }

    HeavyWork(int threads, int waiting) {
        this.threads =
                new ThreadPoolExecutor(
                        threads,
                        threads,
                        0,
                        TimeUnit.SECONDS,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform().name("heavy-", 1).daemon().factory());
    }

    static int threads(int cores, long heap) {
        return Math.clamp(heap / BYTES_A_PIECE, 1, Math.max(1, cores - 1));
    }

    /**
     * A piece of work.
     *
     * @param <T> what comes of it
     * @param <X> what it may fail with
     */
    @FunctionalInterface
    public interface Piece<T, X extends Exception> {

        /** Does it. */
        T run() throws X;
    }

    /**
     * Does a piece of work when its turn comes, and waits for it.
     *
     * @throws X what it fails with
     * @throws TooBusyException at once when the line is full, or when the waiting is interrupted
     * @throws IllegalStateException within a transaction, whose connection would be held meanwhile
     */
    public <T, X extends Exception> T run(Piece<T, X> piece) throws X {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "heavy work within a transaction; do it before the transaction begins");
        }
        FutureTask<T> task = new FutureTask<>(piece::run);
        try {
            threads.execute(task);
            return task.get();
        } catch (RejectedExecutionException full) {
            throw new TooBusyException("the line for heavy work is full", WORTH_ANOTHER_TRY);
        } catch (InterruptedException interrupted) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new TooBusyException("interrupted while it waited", WORTH_ANOTHER_TRY);
        } catch (ExecutionException failed) {
            throw HeavyWork.<X>asItWas(failed);
        }
    }

    /** What the piece threw: unchecked, or what it declares. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // it can have thrown no other
    private static <X extends Exception> X asItWas(ExecutionException failed) {
        return switch (failed.getCause()) {
            case Error error -> throw error;
            case RuntimeException unchecked -> throw unchecked;
            case null -> throw new IllegalStateException(failed);
            case Throwable declared -> (X) declared;
        };
    }

    /** How many wait for their turn. */
    int waiting() {
        return threads.getQueue().size();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
