package org.tidemark.journal.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;

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

        final Function<LedgerView, T> question;
        final CompletableFuture<Seen<T>> future = new CompletableFuture<>();

        Query(Function<LedgerView, T> question) {
            this.question = question;
        }

        /** Looks now; the answer is given later. */
        Answer<Seen<T>> ask(LedgerView view, long seq) {
            return new Answer<>(future, new Seen<>(seq, question.apply(view)));
        }

        @Override
        public void fail(Throwable cause) {
            future.completeExceptionally(cause);
        }
    }
}
