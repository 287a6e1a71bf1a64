package org.tidemark.server.growth.tasks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.tidemark.server.growth.tasks.TaskProperties.AdMob;

/**
 * AdMob's server-side verification: ECDSA with SHA-256 over the decoded query up to {@code
 * &signature=}, by a key that is named behind it.
 */
final class AdMobNetwork implements AdNetwork {

    private static final String SIGNATURE = "&signature=";

    private final AdMob terms;
    private final AdMobKeys keys;

    AdMobNetwork(AdMob terms, AdMobKeys keys) {
        this.terms = terms;
        this.keys = keys;
    }

    @Override
    public String name() {
        return "admob";
    }

    @Override
    public Duration leastWatching() {
        return terms.leastWatching();
    }

    @Override
    public Reading read(String rawQuery) {
        int end = rawQuery.indexOf(SIGNATURE);
        Optional<QueryFields> fields = QueryFields.of(rawQuery);
        if (end < 0 || fields.isEmpty() || fields.get().get("transaction_id").isEmpty()) {
            return new Reading.Refused(AdOutcome.MALFORMED);
        }
        QueryFields query = fields.get();
        Optional<PublicKey> key = keyId(query).flatMap(keys::find);
        if (key.isEmpty()) {
            return new Reading.Refused(AdOutcome.KEY_UNKNOWN);
        }
        if (!isSigned(rawQuery.substring(0, end), query.get("signature"), key.get())) {
            return new Reading.Refused(AdOutcome.BAD_SIGNATURE);
        }
        if (!terms.adUnit().isEmpty() && !terms.adUnit().equals(query.get("ad_unit"))) {
            return new Reading.Refused(AdOutcome.FOREIGN);
        }
        return new Reading.Genuine(
                new AdCallback(
                        query.get("transaction_id"),
                        query.get("user_id"),
                        query.get("custom_data")));
    }

    private static Optional<Long> keyId(QueryFields query) {
        try {
            return Optional.of(Long.valueOf(query.get("key_id")));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** The plus sign stands for itself in what is signed. */
    private static boolean isSigned(String rawContent, String signature, PublicKey key) {
        try {
            String content =
                    URLDecoder.decode(rawContent.replace("+", "%2B"), StandardCharsets.UTF_8);
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key);
            check.update(content.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    /** Anything but 200 is sent again: worth it only where the key may be found later. */
    @Override
    public AdReply reply(AdOutcome outcome) {
        return switch (outcome) {
            case KEY_UNKNOWN -> AdReply.LATER;
            case BAD_SIGNATURE, MALFORMED -> AdReply.FORBIDDEN;
            default -> AdReply.OK;
        };
    }
}
