package org.tidemark.server.growth.tasks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The readers of what advertising networks send, and of the sessions in it. */
public final class AdDoor {

    private static final byte[] KEY = new byte[32];
    private static final AdTokens TOKENS = new AdTokens(KEY);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final TaskProperties.SecretNetwork TERMS =
            new TaskProperties.SecretNetwork("secret", Duration.ZERO);
    private static final List<AdNetwork> NETWORKS =
            List.of(
                    new Sha256Network(Sha256Network.Kind.PANGLE, TERMS),
                    new Sha256Network(Sha256Network.Kind.GDT, TERMS),
                    new DemoAdNetwork(Duration.ZERO, Clock.systemUTC()),
                    new AdMobNetwork(
                            new TaskProperties.AdMob(
                                    "", java.net.URI.create("http://127.0.0.1:1/"), Duration.ZERO),
                            new AdMobKeys(
                                    java.net.URI.create("http://127.0.0.1:1/"),
                                    Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC))));

    private AdDoor() {}

    /** What each network makes of a query. */
    public static String callback(String query) {
        StringBuilder said = new StringBuilder();
        for (AdNetwork network : NETWORKS) {
            said.append(network.read(query)).append('\n');
        }
        return said.toString();
    }

    /** A query that one of the networks has signed. */
    public static String sampleCallback() {
        return "trans_id=t1&user_id=m1&extra="
                + sampleToken()
                + "&sign="
                + new Sha256Network(Sha256Network.Kind.PANGLE, TERMS).sign("t1");
    }

    /** A session in a text; it must be the one that its own writer writes. */
    public static Optional<String> token(String text) {
        Optional<AdToken> read = TOKENS.read(text);
        read.ifPresent(token -> {
            if (!TOKENS.read(TOKENS.write(token)).equals(read)) {
                throw new AssertionError("is not read as it was written: " + token);
            }
        });
        return read.map(AdToken::toString);
    }

    /** The same of content that the platform has signed, whatever it is. */
    public static Optional<String> signedToken(byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String text = TEXT.encodeToString(content);
            byte[] sign = mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return token(text + "." + TEXT.encodeToString(sign));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A session as the platform writes it. */
    public static String sampleToken() {
        Instant start = Instant.ofEpochSecond(1_800_000_000);
        return TOKENS.write(
                new AdToken(
                        "m1",
                        "d1",
                        "feed",
                        "pangle",
                        LocalDate.of(2026, 1, 2),
                        start,
                        start.plusSeconds(60),
                        "s1"));
    }

    /** Its content. */
    public static byte[] sampleContent() {
        String token = sampleToken();
        return Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
    }
}
