package org.tidemark.server.faces.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.outward.OutwardUrl;
import org.tidemark.server.kernel.outward.PinnedPost;
import org.tidemark.server.kernel.outward.SendResult;

/** Sends an endpoint what is due, and keeps what came of it. */
@Component
final class WebhookSender {

    /** The most messages of one round: then the others have their turn. */
    private static final int PIECE = 50;

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final EndpointStore endpoints;
    private final MessageStore messages;
    private final PinnedPost poster;
    private final WebhookProperties properties;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    WebhookSender(
            EndpointStore endpoints,
            MessageStore messages,
            PinnedPost poster,
            WebhookProperties properties,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.messages = messages;
        this.poster = poster;
        this.properties = properties;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends until nothing is due, something is not taken, or the piece is full; gives how many. */
    int send(String endpointId) {
        if (!endpoints.lease(endpointId, LEASE)) {
            return 0;
        }
        try {
            int sent = 0;
            boolean taken = true;
            Instant until = clock.instant().plus(LEASE.dividedBy(2));
            while (taken && sent < PIECE && clock.instant().isBefore(until)) {
                Optional<WebhookEndpoint> endpoint =
                        endpoints
                                .find(endpointId)
                                .filter(one -> one.state() == WebhookEndpoint.State.ACTIVE);
                Optional<WebhookMessage> due = endpoint.flatMap(messages::due);
                if (endpoint.isEmpty() || due.isEmpty()) {
                    break;
                }
                taken = send(endpoint.get(), due.get());
                sent++;
            }
            return sent;
        } finally {
            endpoints.giveBack(endpointId);
        }
    }

    private boolean send(WebhookEndpoint endpoint, WebhookMessage message) {
        long begin = System.nanoTime();
        SendResult result = post(endpoint, message);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        RetryRule.Next next =
                RetryRule.after(
                        result,
                        message.attempts(),
                        endpoint.ordered(),
                        endpoint.failingSince(),
                        clock.instant(),
                        ThreadLocalRandom.current().nextDouble());
        transaction.executeWithoutResult(status -> {
            messages.note(message, result, took);
            endpoints.took(endpoint.id(), next instanceof RetryRule.Next.Delivered);
            keep(endpoint, message, next);
        });
        return next instanceof RetryRule.Next.Delivered;
    }

    private void keep(WebhookEndpoint endpoint, WebhookMessage message, RetryRule.Next next) {
        switch (next) {
            case RetryRule.Next.Delivered _ ->
                    messages.done(message, WebhookMessage.State.DELIVERED);
            case RetryRule.Next.GivenUp _ -> messages.done(message, WebhookMessage.State.FAILED);
            case RetryRule.Next.Again again -> messages.again(message, again.at());
            case RetryRule.Next.Disabled disabled -> {
                if (endpoints.disable(endpoint.id(), disabled.why())) {
                    audit.note(
                            Actors.job("webhooks").actor(),
                            "webhooks.disabled",
                            endpoint.id(),
                            disabled.why().name());
                }
            }
        }
    }

    private SendResult post(WebhookEndpoint endpoint, WebhookMessage message) {
        Optional<OutwardUrl> url = OutwardUrl.read(endpoint.url(), properties.anywhere());
        if (url.isEmpty()) {
            return new SendResult.Failed(SendResult.Trouble.NOT_PUBLIC); // the setting has changed
        }
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        return poster.post(
                url.get(),
                headers(
                        endpoints.secrets(endpoint.id()),
                        message.id(),
                        InstantSource.system().instant().getEpochSecond(), // the receiver's time
                        body),
                body);
    }

    /** The headers of a message: one signature for each secret that counts. */
    static Map<String, String> headers(
            List<WebhookSecret> secrets, String id, long timestamp, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Tidemark-Webhooks/1");
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put(
                "webhook-signature",
                secrets.stream()
                        .map(secret -> secret.sign(id, timestamp, body))
                        .collect(Collectors.joining(" ")));
        return headers;
    }
}
