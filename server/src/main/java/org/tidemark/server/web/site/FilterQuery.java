package org.tidemark.server.web.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What of a list is wanted, as its address says it: a filter can be kept, shared and paged. */
public final class FilterQuery {

    private FilterQuery() {}

    /**
     * Fields as a query, with a question mark before it; empty where nothing is asked.
     *
     * @param asked what was entered by the names of the fields, empty for what is not asked
     */
    public static String of(Map<String, String> asked) {
        Map<String, String> given = new LinkedHashMap<>(asked);
        given.values().removeIf(String::isEmpty);
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        given.keySet().forEach(name -> query.queryParam(name, "{" + name + "}"));
        return query.encode().build().expand(given).toUriString();
    }
}
