package org.tidemark.server.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.tidemark.server.web.door.RequestWithFields;

/**
 * The request for the page of a form within the one that sent it: a reading one, with the fields of
 * the page's address and none of the form's.
 */
final class PageRequest extends RequestWithFields {

    private final Map<String, String[]> fields;

    /**
     * That request.
     *
     * @param page path and query, encoded
     */
    PageRequest(HttpServletRequest sent, String page) {
        super(sent);
        fields = fields(page);
    }

    static Map<String, String[]> fields(String page) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        UriComponentsBuilder.fromUriString(page)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        fields.put(
                                decoded(name),
                                values.stream()
                                        .map(value ->
                                                decoded(Objects.requireNonNullElse(value, "")))
                                        .toArray(String[]::new)));
        return fields;
    }

    private static String decoded(String text) {
        try {
            return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            return text;
        }
    }

    @Override
    public String getMethod() {
        return HttpMethod.GET.name();
    }

    @Override
    public @Nullable String getContentType() {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }
}
