package org.tidemark.server.growth.news;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.growth.news.NewsStore.Exit;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.WholeRecords;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.Messages;

/** Follows the ledger, and tells members what it has brought them without their doing. */
@Component
class LedgerNews implements Job {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int RECORDS = 500;

    private final NewsStore store;
    private final WholeRecords place;
    private final PlansInForce plans;
    private final Messages messages;
    private final TransactionTemplate transaction;

    LedgerNews(
            NewsStore store,
            WholeRecords place,
            PlansInForce plans,
            Messages messages,
            TransactionTemplate transaction) {
        this.store = store;
        this.place = place;
        this.plans = plans;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "news-follow";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        Integer done = transaction.execute(status -> follow());
        return done == null ? 0 : done;
    }

    private int follow() {
        long after = store.lockedSequence();
        long whole = place.whole();
        if (after < 0) {
            store.keep(whole);
            return 0;
        }
        long until = Math.min(whole, after + RECORDS);
        if (until <= after) {
            return 0;
        }
        store.tellDaysPaid(NewsKinds.DAY_PAID, plans.currency(), after, until);
        store.exits(after, until).forEach(this::tell);
        store.keep(until);
        return Math.toIntExact(until - after);
    }

    private void tell(Exit exit) {
        messages.tell(
                exit.member(),
                NewsKinds.CAP_REACHED,
                new MessageContent(
                        "exit:" + exit.sequence() + "." + exit.ordinal(),
                        exit.programme(),
                        exit.grossFen(),
                        "/my/points/" + exit.programme()));
    }
}
