package org.tidemark.server.web.signatures;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.greenbytes.http.sfv.StringItem;

/**
 * One signature of a request (RFC 9421): what it covers, and the bytes that are signed.
 *
 * @param parameters of the signature, as a number or text by name
 * @param base the signature base (RFC 9421, 2.5)
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
record MessageSignature(
        List<String> covered, Map<String, Object> parameters, String base, byte[] signature) {

    /** The fields that carry signatures. */
    static final String INPUT = "signature-input";

    static final String SIGNATURE = "signature";

    /** How far the time of a signature may be from the clock, either way. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "ed25519";
    private static final int MOST = 4;

    /**
     * All signatures of a message.
     *
     * @return empty where what stands in its head cannot be read, or covers what is not there or
     *     not known
     */
    static Optional<List<MessageSignature>> of(SignedMessage message) {
        try {
            Map<String, ListElement<?>> inputs = dictionary(message, INPUT);
            Map<String, ListElement<?>> signatures = dictionary(message, SIGNATURE);
            if (inputs.isEmpty() || inputs.size() > MOST) {
                return Optional.empty();
            }
            List<MessageSignature> all = new ArrayList<>();
            for (var input : inputs.entrySet()) {
                ListElement<?> signature = signatures.get(input.getKey());
                if (!(input.getValue() instanceof InnerList list)
                        || signature == null
                        || !(signature.get() instanceof ByteBuffer bytes)) {
                    return Optional.empty();
                }
                Optional<MessageSignature> one = of(message, list, ContentDigest.bytes(bytes));
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                all.add(one.orElseThrow());
            }
            return Optional.of(List.copyOf(all));
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    private static Map<String, ListElement<?>> dictionary(SignedMessage message, String field) {
        return Parser.parseDictionary(message.field(field).orElse("")).get();
    }

    private static Optional<MessageSignature> of(
            SignedMessage message, InnerList input, byte[] signature) {
        StringBuilder base = new StringBuilder();
        List<String> covered = new ArrayList<>();
        for (Item<?> item : input.get()) {
            Optional<String> value =
                    item instanceof StringItem && item.getParams().isEmpty()
                            ? message.component(item.get().toString())
                            : Optional.empty();
            String name = item.get().toString();
            if (value.isEmpty() || covered.contains(name)) {
                return Optional.empty();
            }
            covered.add(name);
            base.append(item.serialize()).append(": ").append(value.orElseThrow()).append('\n');
        }
        base.append("\"@signature-params\": ").append(input.serialize());
        Map<String, Object> parameters = new TreeMap<>();
        input.getParams().forEach((name, item) -> parameters.put(name, item.get()));
        return Optional.of(
                new MessageSignature(
                        List.copyOf(covered), Map.copyOf(parameters), base.toString(), signature));
    }

    /** Whether all of these are covered. */
    boolean covers(List<String> names) {
        return covered.containsAll(names);
    }

    /** Whether it was made around that time, and is not over. */
    boolean isTimely(Instant now) {
        return parameters.get("created") instanceof Long created
                && isAround(created, now)
                && (!(parameters.get("expires") instanceof Long expires)
                        || now.getEpochSecond() <= expires);
    }

    /** The library bounds numbers at fifteen digits, so nothing overflows. */
    private static boolean isAround(long created, Instant now) {
        return Math.abs(now.getEpochSecond() - created) <= WINDOW.toSeconds();
    }

    /** Whether that key made it, by the algorithm that it names or by the only one there is. */
    boolean isBy(RequestKey key) {
        Object named = parameters.get("alg");
        return (named == null || named.equals(ALGORITHM))
                && key.hasSigned(base.getBytes(StandardCharsets.UTF_8), signature);
    }
}
