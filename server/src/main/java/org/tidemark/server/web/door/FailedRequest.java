package org.tidemark.server.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of which an error is told: whatever was wrong with its fields and headers does not make
 * another error of it.
 */
final class FailedRequest extends RequestWithFields {

    private final Map<String, String[]> fields;

    FailedRequest(HttpServletRequest request) {
        super(request);
        fields = readable(request);
    }

    private static Map<String, String[]> readable(HttpServletRequest request) {
        try {
            return new TypedFields(request, true).getParameterMap();
        } catch (UnreadableFormException unreadable) {
            return Map.of();
        }
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields;
    }

    /** Nothing of its body is of use any more. */
    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        String value = super.getHeader(name);
        return value == null ? null : Unseen.without(value);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return Collections.enumeration(
                Collections.list(super.getHeaders(name)).stream().map(Unseen::without).toList());
    }
}
