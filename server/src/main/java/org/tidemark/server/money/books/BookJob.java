package org.tidemark.server.money.books;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.jobs.Job;

/** Counts what the ledger has done since. */
@Component
final class BookJob implements Job {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int RECORDS = 5_000;

    private final BookStore store;

    BookJob(BookStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "books";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        return store.follow(RECORDS);
    }
}
