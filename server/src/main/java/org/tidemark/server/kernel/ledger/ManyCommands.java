package org.tidemark.server.kernel.ledger;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.journal.service.Reply;

/**
 * Commands in order, as an import brings them: nobody waits for one before he gives the next, and
 * no more than a bounded number are under way. For one thread; {@linkplain #finish finished} once.
 */
public final class ManyCommands {

    /** The most under way; below the ledger's own queue, so that others fit. */
    private static final int MOST_UNDER_WAY = 1024;

    private final LedgerGateway gateway;
    private final Queue<CompletableFuture<Reply>> underWay = new ArrayDeque<>();
    private long accepted;
    private long refused;

    ManyCommands(LedgerGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * What became of them.
     *
     * @param accepted how many were done, those included that had been done before
     * @param refused how many were not
     */
    public record Done(long accepted, long refused) {}

    /**
     * Gives the next one.
     *
     * @throws InvalidCommandException when a field is what no ledger takes
     * @throws LedgerUnavailableException when the ledger does not answer
     */
    public void take(Command command) {
        CommandRules.check(command);
        if (underWay.size() == MOST_UNDER_WAY) {
            await(underWay.remove());
        }
        underWay.add(gateway.submit(command));
    }

    /** Waits until all of them are durable. */
    public Done finish() {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
        return new Done(accepted, refused);
    }

    private void await(CompletableFuture<Reply> oldest) {
        if (Waiting.on(oldest).outcome().accepted()) {
            accepted++;
        } else {
            refused++;
        }
    }
}
