package org.tidemark.server.growth.tasks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A network that plays a clip of our own. Its server side lives here too, but speaks to the
 * platform as any network does: over HTTP, with its own signature, after the clip's time.
 */
final class DemoAdNetwork implements AdNetwork {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SIGN = "&sign=";
    private static final int KEY_BYTES = 32;
    private static final int MOST_CLIPS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Duration clipTime;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final SecretKeySpec key;
    private final Map<String, Clip> clips = new LinkedHashMap<>();

    DemoAdNetwork(Duration clipTime, Clock clock) {
        this.clipTime = clipTime;
        this.clock = clock;
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A clip that somebody watches. */
    record Clip(String transactionId, String session, Instant startedAt) {}

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public Duration leastWatching() {
        return clipTime;
    }

    @Override
    public String player(String token) {
        return "/ads/demo/clip?session=" + encoded(token);
    }

    @Override
    public AdReply reply(AdOutcome outcome) {
        return outcome.accepted() ? AdReply.VALID : AdReply.NOT_VALID;
    }

    @Override
    public Reading read(String rawQuery) {
        int end = rawQuery.indexOf(SIGN);
        Optional<QueryFields> fields = QueryFields.of(rawQuery);
        if (end < 0 || fields.isEmpty() || fields.get().get("trans_id").isEmpty()) {
            return new Reading.Refused(AdOutcome.MALFORMED);
        }
        QueryFields query = fields.get();
        byte[] right = sign(rawQuery.substring(0, end)).getBytes(StandardCharsets.US_ASCII);
        byte[] given = query.get("sign").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, given)
                ? new Reading.Genuine(new AdCallback(query.get("trans_id"), "", query.get("extra")))
                : new Reading.Refused(AdOutcome.BAD_SIGNATURE);
    }

    /** The network begins to play a clip for a session. */
    Clip play(String session) {
        Clip clip = new Clip(AdSessions.randomNumber(), session, clock.instant());
        synchronized (clips) {
            if (clips.size() >= MOST_CLIPS) {
                clips.remove(clips.keySet().iterator().next());
            }
            clips.put(clip.transactionId(), clip);
        }
        return clip;
    }

    /** The clip of that number, if it is being played. */
    Optional<Clip> find(String transactionId) {
        synchronized (clips) {
            return Optional.ofNullable(clips.get(transactionId));
        }
    }

    /** Whether a clip has been played to its end. */
    boolean isOver(Clip clip) {
        return !clock.instant().isBefore(clip.startedAt().plus(clipTime));
    }

    /** Calls the platform as a network's server does; gives the status of its answer. */
    int callBack(Clip clip, URI platform) {
        String query =
                "extra=" + encoded(clip.session()) + "&trans_id=" + encoded(clip.transactionId());
        URI address = platform.resolve("/ads/demo/callback?" + query + SIGN + sign(query));
        try {
            HttpResponse<Void> answer =
                    client.send(
                            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                            BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException failed) {
            throw new TasksException("the demo network cannot reach the platform", failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new TasksException("the platform is stopping", ended);
        }
    }

    private String sign(String query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(query.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new TasksException(ALGORITHM + " is in every Java", missing);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
