package org.tidemark.server.people.clients;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.tidemark.server.web.access.ApiScope;
import org.tidemark.server.web.signatures.RequestKey;
import org.tidemark.server.web.site.Figures;

/**
 * A client as the console shows it.
 *
 * @param requestKey what it signs its requests with; empty where it need not
 * @param active whether it goes on
 * @param room whether another key may be made
 */
public record ClientLine(
        String name,
        String purpose,
        List<String> scopes,
        String requestKey,
        String madeBy,
        String since,
        boolean active,
        boolean room,
        List<KeyLine> keys) {

    public ClientLine {
        scopes = List.copyOf(scopes);
        keys = List.copyOf(keys);
    }

    /**
     * A key as the console shows it.
     *
     * @param ends empty for no end
     * @param used empty for never
     * @param waits for a second person
     */
    public record KeyLine(
            String id,
            String madeBy,
            String since,
            String ends,
            String used,
            boolean valid,
            boolean waits) {

        /** Whether it can be ended. */
        public boolean open() {
            return valid || waits;
        }
    }

    static ClientLine of(ApiClient client, Instant now, ZoneId zone) {
        return new ClientLine(
                client.name(),
                client.purpose(),
                client.scopes().stream().sorted().map(ApiScope::text).toList(),
                client.requestKey().map(RequestKey::text).orElse(""),
                client.madeBy(),
                told(client.madeAt(), zone),
                client.endedAt().isEmpty(),
                client.hasRoom(now),
                client.keys().stream()
                        .map(key ->
                                new KeyLine(
                                        key.id(),
                                        key.madeBy(),
                                        told(key.madeAt(), zone),
                                        key.endsAt().map(at -> told(at, zone)).orElse(""),
                                        key.usedAt().map(at -> told(at, zone)).orElse(""),
                                        client.endedAt().isEmpty()
                                                && key.agreed()
                                                && key.isOpen(now),
                                        client.endedAt().isEmpty()
                                                && !key.agreed()
                                                && key.isOpen(now)))
                        .toList());
    }

    private static String told(Instant at, ZoneId zone) {
        return Figures.time(at.atZone(zone).toOffsetDateTime());
    }
}
