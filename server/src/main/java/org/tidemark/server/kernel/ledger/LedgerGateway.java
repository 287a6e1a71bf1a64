package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.service.ClockInDoubtException;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.clock.ClockGuard;

/**
 * Commands and reads of the one ledger, from any thread. Futures are completed on the ledger's own
 * thread: {@linkplain Waiting wait} for them on yours.
 */
@Component
public final class LedgerGateway {

    private final LedgerService service;
    private final Patience patience;
    private final LedgerMeters meters;
    private final List<AdoptionListener> listeners;
    private final Clock clock;
    private final ClockGuard guard;
    private final DroppedOffers dropped;

    LedgerGateway(
            LedgerService service,
            Patience patience,
            LedgerMeters meters,
            List<AdoptionListener> listeners,
            Clock clock,
            ClockGuard guard,
            DroppedOffers dropped) {
        this.service = service;
        this.patience = patience;
        this.meters = meters;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.guard = guard;
        this.dropped = dropped;
    }

    /**
     * Gives a command to the ledger; the reply comes when it is durable. The time {@link
     * LedgerService#UNSTAMPED} is stamped by the ledger. Whoever adopts a plan is answered when
     * everybody who wants to know of it does.
     *
     * <p>An outcome is pinned, whatever has changed since: what the ledger knows passes, though it
     * would be kept out if it came now.
     *
     * @throws PlanNotClearedException when it adopts a plan that may not go live
     * @throws TooEarlyException when it is not for now
     * @throws LedgerUnavailableException when what time it is cannot be believed, or when the
     *     ledger does not say whether it knows a command already that would be kept out
     */
    public CompletableFuture<Reply> submit(Command command) {
        Optional<TimeBounds.Early> refusal = TimeBounds.refusal(command, clock);
        requireOrder(); // after the clock was asked: a step before that is seen
        refusal.ifPresent(early -> keepOut(command, early));
        Command admitted = PlanGuard.admitted(command, this::isPinned);
        if (command instanceof Command.AdoptPlan adoption) {
            keepOffersInUse(adoption);
        }
        CompletableFuture<Reply> reply =
                meters.timed(admitted, patience.ask(() -> service.submit(admitted)));
        return command instanceof Command.AdoptPlan ? reply.thenCompose(this::adopted) : reply;
    }

    private void requireOrder() {
        try {
            guard.requireOrder();
        } catch (ClockInDoubtException doubt) {
            throw LedgerUnavailableException.of(doubt);
        }
    }

    private void keepOffersInUse(Command.AdoptPlan adoption) {
        Set<String> inUse = dropped.inUse(adoption.plan());
        if (!inUse.isEmpty() && !isPinned(adoption.id())) {
            throw PlanNotClearedException.offersInUse(inUse);
        }
    }

    private void keepOut(Command command, TimeBounds.Early early) {
        if (!isPinned(command.id())) {
            throw new TooEarlyException(early);
        }
    }

    /** Once true it stays true: to submit that id again executes nothing. */
    private boolean isPinned(String commandId) {
        return Waiting.on(patience.ask(() -> service.isPinned(commandId))).value();
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
        return patience.ask(() -> service.read(question))
                .thenApply(seen -> new AsOf<>(seen.seq(), seen.value()));
    }
}
