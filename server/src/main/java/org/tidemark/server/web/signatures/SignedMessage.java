package org.tidemark.server.web.signatures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a request can be signed.
 *
 * @param path as it was sent, not decoded
 * @param query as it was sent, without its question mark; empty for none
 * @param fields of the head: values by name, in the order in which they came
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record SignedMessage(
        String method,
        String authority,
        String path,
        String query,
        Map<String, List<String>> fields,
        byte[] body) {

    public SignedMessage {
        Map<String, List<String>> small = new TreeMap<>();
        fields.forEach((name, values) -> small.put(name.toLowerCase(Locale.ROOT), values));
        fields = Map.copyOf(small);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** A field of the head as one value (RFC 9421, 2.1); empty where it is not there. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(values -> !values.isEmpty())
                .map(values -> String.join(", ", values.stream().map(String::strip).toList()));
    }

    /**
     * The value of a component (RFC 9421, 2.1 and 2.2).
     *
     * @return empty where it is not known or not there
     */
    Optional<String> component(String name) {
        return switch (name) {
            case "@method" -> Optional.of(method);
            case "@authority" -> Optional.of(authority.toLowerCase(Locale.ROOT));
            case "@path" -> Optional.of(path.isEmpty() ? "/" : path);
            case "@query" -> Optional.of("?" + query);
            default -> name.startsWith("@") ? Optional.empty() : field(name);
        };
    }
}
