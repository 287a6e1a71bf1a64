package org.tidemark.server.faces.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.ledger.EventCursor;

/** Makes, changes and ends endpoints, and sends again what was sent. */
@Service
class Webhooks {

    /** How long both secrets count after a new one was made. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int ID_LENGTH = 12;

    private final EndpointStore endpoints;
    private final MessageStore messages;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Webhooks(
            EndpointStore endpoints,
            MessageStore messages,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An endpoint just made.
     *
     * @param secret shown never again
     */
    record Made(String id, WebhookSecret secret) {}

    List<WebhookEndpoint> all() {
        return endpoints.all();
    }

    /** One that is not over. */
    Optional<WebhookEndpoint> find(String id) {
        return endpoints.find(id).filter(one -> one.state() != WebhookEndpoint.State.ENDED);
    }

    /** Makes an endpoint that is told from now on. */
    Made make(NewEndpoint wanted, String by) {
        return make(wanted, WebhookEndpoint.State.ACTIVE, by);
    }

    /** Makes an endpoint that is told nothing before a second person agrees. */
    Made prepare(NewEndpoint wanted, String by) {
        return make(wanted, WebhookEndpoint.State.PROPOSED, by);
    }

    private Made make(NewEndpoint wanted, WebhookEndpoint.State state, String by) {
        String id =
                UUID.randomUUID()
                        .toString()
                        .replace("-", "")
                        .substring(0, ID_LENGTH)
                        .toLowerCase(Locale.ROOT);
        WebhookSecret secret = WebhookSecret.random();
        within(() -> {
            endpoints.enter(
                    new WebhookEndpoint(
                            id,
                            wanted.url(),
                            wanted.kinds(),
                            wanted.ordered(),
                            state,
                            Optional.empty(),
                            wanted.from(),
                            Optional.empty(),
                            by,
                            clock.instant()),
                    secret);
            audit.note(by, "webhooks.made", id, wanted.url());
            return true;
        });
        return new Made(id, secret);
    }

    /** A second person has agreed to an endpoint; false where it does not wait for one any more. */
    boolean agree(String id, String by) {
        return within(() -> {
            boolean agreed = endpoints.agree(id);
            if (agreed) {
                audit.note(by, "webhooks.agreed", id, "");
            }
            return agreed;
        });
    }

    /** Gives an endpoint a new secret; messages carry both signatures for a day. */
    WebhookSecret rotate(WebhookEndpoint endpoint, String by) {
        WebhookSecret secret = WebhookSecret.random();
        within(() -> {
            endpoints.rotate(endpoint.id(), secret, OVERLAP);
            audit.note(by, "webhooks.secret", endpoint.id(), "");
            return true;
        });
        return secret;
    }

    /** Lets messages go again, all that wait at once; false where they do already. */
    boolean enable(WebhookEndpoint endpoint) {
        return within(() -> {
            boolean changed = endpoints.enable(endpoint.id());
            if (changed) {
                messages.hurry(endpoint.id());
            }
            return changed;
        });
    }

    /** Lets messages wait; false where they do already. */
    boolean disable(WebhookEndpoint endpoint) {
        return endpoints.disable(endpoint.id(), RetryRule.Why.STAFF);
    }

    /** Ends an endpoint for good; its messages and secrets go. */
    boolean end(WebhookEndpoint endpoint, String by) {
        return within(() -> {
            boolean ended = endpoints.end(endpoint.id());
            if (ended) {
                messages.forget(endpoint.id());
                audit.note(by, "webhooks.ended", endpoint.id(), endpoint.url());
            }
            return ended;
        });
    }

    /** Sends a message again; false where there is none. */
    boolean replay(WebhookEndpoint endpoint, EventCursor place) {
        return messages.replay(endpoint.id(), place);
    }

    /** Tells everything again that happened after a place; false before the endpoint's first. */
    boolean replayAfter(WebhookEndpoint endpoint, EventCursor place) {
        return endpoints.rewind(endpoint.id(), place);
    }

    private boolean within(Supplier<Boolean> work) {
        return Boolean.TRUE.equals(transaction.execute(status -> work.get()));
    }
}
