package org.tidemark.server.growth.tasks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a query string, each at most once: what stands twice could be read in two ways. */
record QueryFields(Map<String, String> values) {

    private static final int MOST = 64;

    QueryFields {
        values = Map.copyOf(values);
    }

    /** The fields; none where one stands twice or cannot be decoded. */
    static Optional<QueryFields> of(String rawQuery) {
        Map<String, String> values = new HashMap<>();
        String[] parts = rawQuery.split("&", -1);
        if (parts.length > MOST) {
            return Optional.empty();
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            try {
                String decoded = URLDecoder.decode(value, StandardCharsets.UTF_8);
                if (values.putIfAbsent(name, decoded) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
        return Optional.of(new QueryFields(values));
    }

    /** A field, empty where it is not there. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }
}
