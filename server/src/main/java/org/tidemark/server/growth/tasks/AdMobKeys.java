package org.tidemark.server.growth.tasks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that AdMob publishes, kept for at most a day. A key that is not among them makes the
 * list be fetched anew, but not again within a minute: nobody can drive us to the key server.
 */
final class AdMobKeys {

    private static final Logger LOG = LoggerFactory.getLogger(AdMobKeys.class);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration BETWEEN_FETCHES = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI address;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ReentrantLock lock = new ReentrantLock();
    private Map<Long, PublicKey> keys = Map.of();
    private Instant fetchedAt = Instant.EPOCH;
    private Instant triedAt = Instant.EPOCH;

    AdMobKeys(URI address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** The key of that number; none where the key server does not know it or does not answer. */
    Optional<PublicKey> find(long keyId) {
        lock.lock();
        try {
            Instant now = clock.instant();
            boolean old = !now.isBefore(fetchedAt.plus(KEPT));
            if (old) {
                keys = Map.of();
            }
            if (!keys.containsKey(keyId) && !now.isBefore(triedAt.plus(BETWEEN_FETCHES))) {
                triedAt = now;
                fetch(now);
            }
            return Optional.ofNullable(keys.get(keyId));
        } finally {
            lock.unlock();
        }
    }

    private void fetch(Instant now) {
        try {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                LOG.warn("the key server {} answers {}", address, answer.statusCode());
                return;
            }
            keys = read(answer.body());
            fetchedAt = now;
        } catch (IOException | JacksonException | GeneralSecurityException failed) {
            LOG.warn("the keys at {} cannot be read: {}", address, failed.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<Long, PublicKey> read(String json) throws GeneralSecurityException {
        Map<Long, PublicKey> read = new HashMap<>();
        KeyFactory factory = KeyFactory.getInstance("EC");
        for (JsonNode key : JSON.readTree(json).path("keys")) {
            byte[] encoded = Base64.getMimeDecoder().decode(key.path("base64").asString());
            read.put(
                    key.path("keyId").asLong(),
                    factory.generatePublic(new X509EncodedKeySpec(encoded)));
        }
        return Map.copyOf(read);
    }
}
