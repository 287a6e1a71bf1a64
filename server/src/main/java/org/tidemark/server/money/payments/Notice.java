package org.tidemark.server.money.payments;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came in at the address for notices, exactly as it came: signatures are over these very
 * bytes.
 *
 * @param headers one value each, found whatever their case
 * @param body the raw body, read as UTF-8
 */
public record Notice(Map<String, String> headers, String body) {

    /** No provider's notice is longer (units: characters). */
    public static final int MAX_LENGTH = 64 * 1024;

    public Notice {
        if (body.length() > MAX_LENGTH) {
            throw new NoticeRefusedException(
                    NoticeRefusedException.Reason.MALFORMED,
                    "a notice of " + body.length() + " characters is longer than any provider's");
        }
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    /** The header's value, or the empty string. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
