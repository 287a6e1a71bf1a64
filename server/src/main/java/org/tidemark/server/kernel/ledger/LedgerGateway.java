package org.tidemark.server.kernel.ledger;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;

/**
 * Commands and reads of the one ledger, from any thread. Futures are completed on the ledger's own
 * thread: {@linkplain Waiting wait} for them on yours.
 */
@Component
public final class LedgerGateway {

    private final LedgerService service;
    private final LedgerMeters meters;
    private final List<AdoptionListener> listeners;

    LedgerGateway(LedgerService service, LedgerMeters meters, List<AdoptionListener> listeners) {
        this.service = service;
        this.meters = meters;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Gives a command to the ledger; the reply comes when it is durable. The time {@link
     * LedgerService#UNSTAMPED} is stamped by the ledger. Whoever adopts a plan is answered when
     * everybody who wants to know of it does.
     *
     * @throws PlanNotClearedException when it adopts a plan that may not go live
     * @throws LedgerUnavailableException when the ledger does not say whether it knows such a
     *     plan's adoption already
     */
    public CompletableFuture<Reply> submit(Command command) {
        Command admitted =
                PlanGuard.admitted(command, id -> Waiting.on(service.isPinned(id)).value());
        CompletableFuture<Reply> reply = meters.timed(service.submit(admitted));
        return command instanceof Command.AdoptPlan ? reply.thenCompose(this::adopted) : reply;
    }

    private CompletableFuture<Reply> adopted(Reply reply) {
        if (!reply.outcome().accepted()) {
            return CompletableFuture.completedFuture(reply);
        }
        CompletableFuture<?>[] told =
                listeners.stream()
                        .map(listener -> listener.adopted(reply.seq()).toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(told).handle((done, failure) -> reply);
    }

    /**
     * Reads the ledger between two commands; released when what was seen is durable. The question
     * is asked on the ledger's own thread: it copies what it needs and keeps nothing of the view.
     */
    public <T> CompletableFuture<AsOf<T>> read(Function<LedgerView, T> question) {
        meters.asked();
        return service.read(question).thenApply(seen -> new AsOf<>(seen.seq(), seen.value()));
    }
}
