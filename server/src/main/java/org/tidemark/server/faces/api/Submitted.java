package org.tidemark.server.faces.api;

import java.util.concurrent.CompletableFuture;
import org.tidemark.journal.service.Reply;
import org.tidemark.server.kernel.ledger.Waiting;

/**
 * A command on its way through the ledger.
 *
 * @param id of the command
 * @param reply comes when it is durable
 */
record Submitted(String id, CompletableFuture<Reply> reply) {

    /**
     * Waits for the reply.
     *
     * @throws RuntimeException as {@link Waiting#on} does
     */
    public Reply await() {
        return Waiting.on(reply);
    }
}
