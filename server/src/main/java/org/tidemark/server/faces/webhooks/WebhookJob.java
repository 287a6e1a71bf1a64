package org.tidemark.server.faces.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.EventFeed;
import org.tidemark.server.kernel.ledger.EventPage;

/**
 * Follows the ledger for each endpoint: what has happened becomes messages. What waits for an
 * endpoint is bounded; behind that it is the ledger itself that keeps what is still to be told.
 */
@Component
final class WebhookJob implements Job {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** The most events that become messages at once, for one endpoint. */
    private static final int PIECE = 200;

    /** The most messages that wait for an endpoint. */
    private static final int MOST_WAITING = 1_000;

    /** How long messages are kept after they were taken or given up. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final EndpointStore endpoints;
    private final MessageStore messages;
    private final EventFeed feed;
    private final WebhookAlarm alarm;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WebhookJob(
            EndpointStore endpoints,
            MessageStore messages,
            EventFeed feed,
            WebhookAlarm alarm,
            TransactionTemplate transaction,
            Clock clock) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.feed = feed;
        this.alarm = alarm;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhooks-follow";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        alarm.look(endpoints.anyDisabledByItself());
        int made = messages.forget(clock.instant().minus(KEPT), PIECE);
        List<WebhookEndpoint> active =
                endpoints.all().stream()
                        .filter(one -> one.state() == WebhookEndpoint.State.ACTIVE)
                        .toList();
        for (WebhookEndpoint endpoint : active) {
            if (messages.waiting(endpoint.id(), MOST_WAITING) < MOST_WAITING) {
                made += follow(endpoint);
            }
        }
        return made;
    }

    private int follow(WebhookEndpoint endpoint) {
        EventPage page = feed.after(endpoint.place(), endpoint.kinds(), PIECE);
        if (page.next().compareTo(endpoint.place()) <= 0) {
            return 0;
        }
        transaction.executeWithoutResult(status -> {
            if (endpoints.move(endpoint, page.next())) {
                page.events().forEach(event -> messages.enter(endpoint.id(), event));
            }
        });
        return page.events().size() + (page.more() ? 1 : 0);
    }
}
