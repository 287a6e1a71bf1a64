package org.tidemark.server.kernel.ledger;

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

    LedgerGateway(LedgerService service, LedgerMeters meters) {
        this.service = service;
        this.meters = meters;
    }

    /**
     * Gives a command to the ledger; the reply comes when it is durable. The time {@link
     * LedgerService#UNSTAMPED} is stamped by the ledger.
     */
    public CompletableFuture<Reply> submit(Command command) {
        return meters.timed(service.submit(command));
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
