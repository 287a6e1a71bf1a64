package org.tidemark.server.kernel.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tidemark.engine.LedgerException;
import org.tidemark.journal.record.UnfitCommandException;
import org.tidemark.journal.service.BusyException;
import org.tidemark.journal.service.ClockInDoubtException;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException.Reason;

/** Waits for the ledger; cheap on a virtual thread. */
public final class Waiting {

    private static final long LONGEST_SECONDS = 30;

    private Waiting() {}

    /**
     * What the ledger answered.
     *
     * @throws LedgerUnavailableException when it does not answer
     * @throws UnfitCommandException when the command cannot be kept; nothing happened
     * @throws LedgerException.Capacity when its numbers cannot hold the command; nothing happened
     */
    public static <T> T on(CompletableFuture<T> answer) {
        try {
            return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw translated(cause == null ? failed : cause);
        } catch (TimeoutException late) {
            throw new LedgerUnavailableException(
                    Reason.RECOVERING,
                    "the ledger has not answered within "
                            + LONGEST_SECONDS
                            + " seconds; whether the command took effect is not known: send it again"
                            + " with the same id",
                    late);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailableException(
                    Reason.STOPPED, "the platform is stopping; try again later", ended);
        }
    }

    private static RuntimeException translated(Throwable cause) {
        return switch (cause) {
            case UnfitCommandException unfit -> unfit;
            case LedgerException.Capacity capacity -> capacity;
            case ClockInDoubtException doubt -> LedgerUnavailableException.of(doubt);
            case LedgerUnavailableException away -> away;
            case BusyException busy ->
                    new LedgerUnavailableException(
                            Reason.BUSY, String.valueOf(busy.getMessage()), busy);
            default ->
                    new LedgerUnavailableException(
                            Reason.STOPPED, String.valueOf(cause.getMessage()), cause);
        };
    }
}
