package org.tidemark.server.faces.webhooks;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tidemark.server.web.site.Figures;

/** Endpoints, messages and attempts as the console shows them. */
public final class WebhookLines {

    private WebhookLines() {}

    /**
     * An endpoint.
     *
     * @param kinds codes of events; none for all
     * @param state the key of whether it is told, and if not why
     * @param failing since when nothing was taken; empty where the last one was
     * @param waiting how many messages wait
     */
    public record EndpointLine(
            String id,
            String url,
            List<String> kinds,
            boolean ordered,
            boolean active,
            boolean proposed,
            String state,
            String failing,
            String place,
            int waiting,
            String madeBy,
            String since) {

        public EndpointLine {
            kinds = List.copyOf(kinds);
        }

        static EndpointLine of(WebhookEndpoint endpoint, int waiting, ZoneId zone) {
            return new EndpointLine(
                    endpoint.id(),
                    endpoint.url(),
                    endpoint.kinds().stream().sorted().toList(),
                    endpoint.ordered(),
                    endpoint.state() == WebhookEndpoint.State.ACTIVE,
                    endpoint.state() == WebhookEndpoint.State.PROPOSED,
                    endpoint.why()
                            .map(why -> "webhooks.why." + why.name())
                            .orElseGet(() -> "webhooks.is." + endpoint.state()),
                    endpoint.failingSince().map(at -> told(at, zone)).orElse(""),
                    endpoint.place().text(),
                    waiting,
                    endpoint.madeBy(),
                    told(endpoint.madeAt(), zone));
        }
    }

    /**
     * A message.
     *
     * @param place of its event in the ledger
     * @param state the key of what has become of it
     * @param next when it is tried again; empty where it does not wait
     */
    public record MessageLine(
            String id,
            String place,
            String kind,
            String state,
            int attempts,
            String next,
            String done,
            String body) {
        static MessageLine of(WebhookMessage message, ZoneId zone) {
            boolean waits = message.state() == WebhookMessage.State.WAITING;
            return new MessageLine(
                    message.id(),
                    message.place().text(),
                    message.kind(),
                    "webhooks.state." + message.state().name(),
                    message.attempts(),
                    waits ? told(message.nextAt(), zone) : "",
                    message.doneAt().map(at -> told(at, zone)).orElse(""),
                    message.body());
        }
    }

    /**
     * An attempt.
     *
     * @param trouble the key of why there was no answer; empty where there was one
     */
    public record AttemptLine(String at, int status, String trouble, int millis) {
        static AttemptLine of(MessageStore.Attempt attempt, ZoneId zone) {
            return new AttemptLine(
                    told(attempt.at(), zone),
                    attempt.status(),
                    attempt.trouble().isEmpty() ? "" : "webhooks.trouble." + attempt.trouble(),
                    attempt.millis());
        }
    }

    private static String told(Instant at, ZoneId zone) {
        return Figures.time(at.atZone(zone).toOffsetDateTime());
    }
}
