package org.tidemark.journal.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.machine.LedgerMachine;

/** What waits in the inbox. */
sealed interface Request {

    /** Answers that it will not be served. */
    void fail(Throwable cause);

    /** A command with its content as bytes. */
    final class Submission implements Request {

        final Command command;
        final byte[] content;
        final boolean stamped;
        final CompletableFuture<Reply> future = new CompletableFuture<>();

        Submission(Command command, byte[] content, boolean stamped) {
            this.command = command;
            this.content = content;
            this.stamped = stamped;
        }

        @Override
        public void fail(Throwable cause) {
            future.completeExceptionally(cause);
        }
    }

    /** A look at the ledger. */
    final class Query<T> implements Request {

        final Function<LedgerMachine, T> question;
        final CompletableFuture<Seen<T>> future = new CompletableFuture<>();

        Query(Function<LedgerMachine, T> question) {
            this.question = question;
        }

        /** Looks now; the answer is given later. */
        Answer<Seen<T>> ask(LedgerMachine machine) {
            return new Answer<>(future, new Seen<>(machine.seq(), question.apply(machine)));
        }

        @Override
        public void fail(Throwable cause) {
            future.completeExceptionally(cause);
        }
    }
}
