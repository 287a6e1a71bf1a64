package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;
import org.tidemark.journal.service.Seen;

/**
 * Commands and reads of the one ledger, from any thread. Futures are completed on the ledger's own
 * thread: {@linkplain Waiting wait} for them on yours.
 */
@Component
public final class LedgerGateway {

    private final LedgerService service;
    private final LedgerMeters meters;
    private final Clock clock;

    LedgerGateway(LedgerService service, LedgerMeters meters, Clock clock) {
        this.service = service;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Gives a command to the ledger; the reply comes when it is durable. The time {@link
     * LedgerService#UNSTAMPED} is stamped by the ledger.
     *
     * @throws TooEarlyException when it is not for now, and the ledger does not know it already
     */
    public CompletableFuture<Reply> submit(Command command) {
        TimeBounds.refusal(command, clock).ifPresent(early -> keepOut(command, early));
        return meters.timed(service.submit(command));
    }

    /** An outcome is pinned, whatever has changed since: what the ledger knows passes. */
    private void keepOut(Command command, TimeBounds.Early early) {
        if (!Waiting.on(service.isPinned(command.id())).value()) {
            throw new TooEarlyException(early);
        }
    }

    /**
     * Whether a command of that id was accepted or refused before. Once true it stays true: to
     * submit that id again executes nothing.
     */
    public CompletableFuture<Seen<Boolean>> isPinned(String commandId) {
        return service.isPinned(commandId);
    }

    /**
     * Reads the ledger between two commands; released when what was seen is durable. The question
     * is asked on the ledger's own thread: it copies what it needs and keeps nothing of the view.
     */
    public <T> CompletableFuture<Seen<T>> read(Function<LedgerView, T> question) {
        return service.read(question);
    }
}
