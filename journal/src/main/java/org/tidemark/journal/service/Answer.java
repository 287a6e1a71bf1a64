package org.tidemark.journal.service;

import java.util.concurrent.CompletableFuture;

/** An answer that is held back until what it rests on is durable. */
record Answer<T>(CompletableFuture<T> future, T value) {

    void release() {
        future.complete(value);
    }

    void fail(Throwable cause) {
        future.completeExceptionally(cause);
    }
}
